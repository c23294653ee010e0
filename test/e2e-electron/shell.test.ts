import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { HostEvent } from '#shared/contract/bridge.ts';
import { launchWith, settled, target, type LaunchOptions } from '#test/support/launch.ts';
import { ended } from '#test/support/launch/process.ts';
import { launchInStandIn, startStandIn, type StandIn } from '#test/support/launch/stand-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'fifteen-shell-'));
const running: StandIn[] = [];

async function start(options: LaunchOptions = {}): Promise<StandIn> {
  const launched = await launchWith(launchInStandIn, options);
  running.push(launched);
  return launched;
}

const labelsOf = (menu: unknown): unknown =>
  (menu as { label: string }[]).map(({ label }) => label);

const ask = ({ page }: StandIn, name: string, input: unknown): Promise<unknown> =>
  page.evaluate(
    async (request) => {
      const answer = await window.fifteen?.invoke(request);
      if (!answer?.ok) throw new Error(JSON.stringify(answer));
      return answer.value;
    },
    { name, input },
  );

const openBaseName = async (program: StandIn): Promise<string> =>
  ((await ask(program, 'base.info', {})) as { name: string }).name;

afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.kill()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// It looks at what the program asks of Electron, which only the stand-in records.
describe.skipIf(target() === 'electron')('the shell', () => {
  it('gives the page a sandboxed, isolated window and nothing of Node', async () => {
    const program = await start();
    expect(program.recorded('ready')).toEqual([{ isSandboxed: true }]);
    expect(program.recorded('window')).toMatchObject([
      {
        webPreferences: {
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          nodeIntegrationInWorker: false,
          nodeIntegrationInSubFrames: false,
          webSecurity: true,
          allowRunningInsecureContent: false,
          experimentalFeatures: false,
          webviewTag: false,
          navigateOnDragDrop: false,
          spellcheck: false,
        },
      },
    ]);
    const seen = await program.page.evaluate(() => ({
      bridge: Object.keys(window.fifteen ?? {}).toSorted(),
      node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window),
    }));
    expect(seen).toEqual({ bridge: ['cancel', 'invoke', 'left', 'subscribe'], node: [] });
  });

  it('serves the page with the headers of its handler, and no inline code runs', async () => {
    const { page } = await start();
    const answer = await page.reload();
    const headers = await answer?.allHeaders();
    expect(headers?.['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(headers?.['x-content-type-options']).toBe('nosniff');
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.inlineCodeRan = true';
      document.body.append(script);
      return 'inlineCodeRan' in window;
    });
    expect(ran).toBe(false);
  });

  it('hands a messenger and a page of the web to the system, and lets the page itself go nowhere', async () => {
    const program = await start();
    await program.page.evaluate(() => window.open('https://wa.me/79161234567'));
    await program.waitFor('windowOpened');
    await program.page.evaluate(() => window.open('https://example.com/'));
    await program.waitFor('windowOpened', 2);
    await program.page.evaluate(() => {
      location.assign('https://example.org/');
    });
    expect(await program.waitFor('refused')).toBe('https://example.org/');
    expect(program.recorded('openExternal')).toEqual([
      'https://wa.me/79161234567',
      'https://example.com/',
    ]);
    expect(await openBaseName(program)).toBe('shop.fifteen');
  });

  it('lets our page copy and tell of what is due, and refuses every other permission, to everyone else all of them', async () => {
    const program = await start();
    const asked = [
      ['clipboard-sanitized-write', 'app://fifteen'],
      ['clipboard-sanitized-write', 'https://example.com'],
      ['notifications', 'app://fifteen'],
      ['media', 'app://fifteen'],
      ['geolocation', 'app://fifteen'],
    ] as const;
    for (const [name, origin] of asked) program.order({ type: 'permission', name, origin });
    await program.waitFor('permissionCheck', asked.length);
    expect(program.recorded('permission')).toEqual([true, false, true, false, false]);
    expect(program.recorded('permissionCheck')).toEqual([true, false, true, false, false]);
  });

  it('speaks the language of the system, and of the settings as soon as they change', async () => {
    const program = await start({ language: 'ru' });
    expect(labelsOf(program.recorded('menu')[0])).toEqual([
      'Файл',
      'Правка',
      'Вид',
      'Окно',
      'Справка',
    ]);
    await program.page.evaluate(async () =>
      window.fifteen?.invoke({
        name: 'settings.update',
        input: { language: 'en', colourScheme: 'dark' },
      }),
    );
    expect(labelsOf(await program.waitFor('menu', 2))).toEqual([
      'File',
      'Edit',
      'View',
      'Window',
      'Help',
    ]);
    expect(program.recorded('themeSource').at(-1)).toBe('dark');
  });

  it('passes the menu’s undo to the page, which knows what to undo', async () => {
    const program = await start();
    await program.page.evaluate(() => {
      const heard: HostEvent[] = [];
      Object.assign(window, { heard });
      // Awaited, since under the stand-in it takes a moment until the subscription stands.
      return Promise.resolve(window.fifteen?.subscribe((event) => heard.push(event)));
    });
    program.order({ type: 'menu', id: 'undo' });
    const heard = await program.page.waitForFunction(() => {
      const events = (window as unknown as { heard: HostEvent[] }).heard;
      return events.length > 0 ? events : undefined;
    });
    expect(await heard.jsonValue()).toEqual([{ type: 'menu', command: 'undo' }]);
  });

  it('asks where to save what the page downloads', async () => {
    const program = await start();
    const download = program.page.waitForEvent('download');
    await program.page.evaluate(async () => {
      const put = await fetch(`/files?name=${encodeURIComponent('Отчёт «15».csv')}`, {
        method: 'PUT',
        body: new File(['имя;сумма'], 'any'),
      });
      const { token } = (await put.json()) as { token: string };
      const link = document.createElement('a');
      link.href = `/files/${token}`;
      link.download = '';
      link.click();
    });
    const options = (await program.waitFor('saveDialog')) as { defaultPath: string };
    expect(options.defaultPath.endsWith(join('downloads', 'Отчёт «15».csv'))).toBe(true);
    const saved = join(folder, 'saved.csv');
    await (await download).saveAs(saved);
    expect(readFileSync(saved, 'utf8')).toBe('имя;сумма');
  });

  it('offers to open a crashed page again, and it goes on', async () => {
    const program = await start({ dialogs: [0] });
    program.order({ type: 'crash' });
    expect(await program.waitFor('messageBox')).toMatchObject({
      message: 'Окно перестало работать',
      buttons: ['Открыть заново', 'Выйти'],
    });
    await expect.poll(() => program.page.url()).toContain('#/');
  });

  it('keeps one program: a second start brings its base to the first and leaves', async () => {
    const userData = join(folder, 'same-user');
    const first = await start({ userData });
    const other = join(folder, 'other.fifteen');
    const second = startStandIn(settled({ userData, base: other }, folder));
    expect(await ended(second.child)).toBe(0);
    await first.waitFor('focus');
    await expect
      .poll(() => openBaseName(first).catch(() => ''), { timeout: 10_000 })
      .toBe('other.fifteen');
  });

  it('saves what was being typed to its own base, and nothing of it to the one that takes its place', async () => {
    const userData = join(folder, 'switching');
    const [mine, other] = [join(folder, 'mine.fifteen'), join(folder, 'theirs.fifteen')];
    const withClient = async (base: string, name: string): Promise<StandIn> => {
      const program = await start({ base, userData });
      await ask(program, 'settings.update', { welcomed: true });
      await ask(program, 'clients.create', { name });
      return program;
    };
    await (await withClient(other, 'Титов Олег')).close();
    running.length = 0;
    const program = await withClient(mine, 'Фролова Зоя');
    const { page } = program;
    await page.evaluate(() => {
      location.hash = '#/clients/1';
    });
    await page.getByRole('textbox', { name: 'Пожелания' }).fill('звонить после 11');
    const second = startStandIn(settled({ userData, base: other }, folder));
    expect(await ended(second.child)).toBe(0);
    await page.getByRole('heading', { name: 'Титов Олег' }).waitFor();
    const wishes = async (of: StandIn) =>
      ((await ask(of, 'clients.card', { id: 1 })) as { wishes: string | null }).wishes;
    expect(await wishes(program)).toBeNull();
    await program.close();
    running.length = 0;
    expect(await wishes(await start({ base: mine, userData }))).toBe('звонить после 11');
  });

  it('says why a base does not open, leaves the file as it is, and opens another', async () => {
    const base = join(folder, 'notes.fifteen');
    const good = join(folder, 'good.fifteen');
    writeFileSync(base, 'это не база, а заметки'.repeat(50));
    const before = readFileSync(base);
    const program = await start({ base, dialogs: [0, good] });
    expect(program.recorded('messageBox')).toEqual([
      {
        type: 'error',
        message: 'База не открылась',
        detail: `Файл «${base}» создан не программой «Пятнадцать». Мы его не тронули. Выберите другой файл.`,
        buttons: ['Открыть другую базу…', 'Выйти'],
        defaultId: 0,
        cancelId: 1,
      },
    ]);
    expect(readFileSync(base)).toEqual(before);
    expect(await openBaseName(program)).toBe('good.fifteen');
  });

  it('ends without a window when the user leaves instead', async () => {
    const base = join(folder, 'notes2.fifteen');
    writeFileSync(base, 'это не база, а заметки'.repeat(50));
    const userData = join(folder, 'leaver');
    const program = startStandIn(settled({ base, userData, dialogs: [1], language: 'en' }, folder));
    expect(await ended(program.child)).toBe(0);
    expect(program.recorded('window')).toEqual([]);
    expect(program.recorded('messageBox')).toMatchObject([{ message: 'The base did not open' }]);
  });

  it('loses nothing that was answered when it is killed', async () => {
    const base = join(folder, 'killed.fifteen');
    const program = await start({ base });
    await program.page.evaluate(async () =>
      window.fifteen?.invoke({ name: 'settings.update', input: { shopName: 'Ромашка' } }),
    );
    await program.kill();
    const again = await start({ base });
    const answer = await again.page.evaluate(async () =>
      window.fifteen?.invoke({ name: 'settings.get', input: {} }),
    );
    expect(answer).toMatchObject({ ok: true, value: { shopName: 'Ромашка' } });
  });

  it('ends in order when its window is closed, and keeps the window’s place', async () => {
    const userData = join(folder, 'place');
    const program = await start({ userData });
    await program.close();
    running.length = 0;
    const kept = JSON.parse(readFileSync(join(userData, 'window.json'), 'utf8'));
    expect(kept).toEqual({
      bounds: { x: 0, y: 0, width: 1280, height: 800 },
      isMaximized: false,
    });
  });
});
