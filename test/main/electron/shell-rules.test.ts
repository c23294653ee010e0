import { resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { MenuCommand } from '#shared/contract/bridge.ts';
import { wordsIn } from '#main/host/words.ts';

const openExternal = vi.hoisted(() =>
  vi.fn<(address: string) => Promise<void>>(async () => undefined),
);
vi.mock('electron', () => ({ app: {}, Menu: {}, shell: { openExternal } }));

const { askedBase, givenArguments } = await import('#main/electron/arguments.ts');
const { menuTemplate } = await import('#main/electron/menu.ts');
const { isWebPage, mayLeave, openOutside, openWindowOutside } =
  await import('#main/electron/outside-links.ts');

describe('a link leaves the program', () => {
  it.each([
    'tel:+79161234567',
    'mailto:zoya@example.com?subject=%D0%97%D0%B0%D0%BA%D0%B0%D0%B7',
    'sms:+79161234567',
    'https://wa.me/79161234567?text=hi',
    'viber://chat?number=%2B79161234567&draft=hi',
    'https://t.me/zoya',
  ])('to %s', (address) => {
    expect(mayLeave(address)).toBe(true);
  });

  it.each([
    'https://example.com/',
    'http://wa.me/79161234567',
    'https://wa.me.example.com/',
    'viber://pa?chatURI=somebody',
    'https://user@wa.me/',
    'https://wa.me:8443/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,hi',
    'smb://server/share',
    'ms-msdt:/id',
    'app://fifteen/',
    'wa.me',
    '',
  ])('never to %s', async (address) => {
    expect(mayLeave(address)).toBe(false);
    await openOutside(address);
    expect(openExternal).not.toHaveBeenCalled();
  });
});

describe('a link to a page of the web', () => {
  it.each([
    'https://example.com/zoya?from=shop#photos',
    'http://example.com/',
    'http://192.168.0.5:8080/orders',
    'https://пример.рф/',
  ])('opens in the system’s browser: %s', async (address) => {
    openExternal.mockClear();
    await openWindowOutside(address);
    expect(openExternal.mock.calls).toEqual([[address]]);
  });

  it.each([
    'https://user@example.com/',
    'https://user:password@example.com/',
    `https://example.com/${'a'.repeat(2048)}`,
    'file:///etc/passwd',
    'ftp://example.com/',
    'javascript:alert(1)',
    'app://fifteen/',
    'example.com',
    '',
  ])('stays where it is: %s', async (address) => {
    openExternal.mockClear();
    expect(isWebPage(address)).toBe(false);
    await openWindowOutside(address);
    expect(openExternal).not.toHaveBeenCalled();
  });
});

describe('a start asks for a base', () => {
  const folder = resolve('/shops');

  it.each([
    [['--base', 'tea.fifteen'], resolve('/shops/tea.fifteen')],
    [['--base=tea'], resolve('/shops/tea')],
    [['--base', resolve('/other/tea.fifteen')], resolve('/other/tea.fifteen')],
    [['--no-sandbox', 'Tea.FIFTEEN'], resolve('/shops/Tea.FIFTEEN')],
  ])('by %j', (args, base) => {
    expect(askedBase(args, folder)).toBe(base);
  });

  it.each([
    [[]],
    [['--base']],
    [['--base=']],
    [['fifteen://call?number=+7916']],
    [['--original-process-start-time=133', '--allow-file-access-from-files']],
    [['notes.txt']],
  ])('not by %j', (args) => {
    expect(askedBase(args, folder)).toBeUndefined();
  });

  it('after the program, and after its folder while it is being developed', () => {
    const argv = ['electron', '.', '--base', 'tea'];
    expect(givenArguments({ argv, defaultApp: true } as typeof process)).toEqual(['--base', 'tea']);
    expect(givenArguments({ argv, defaultApp: false } as typeof process)).toEqual([
      '.',
      '--base',
      'tea',
    ]);
  });
});

describe('the menu', () => {
  const actions = {
    send: vi.fn<(command: MenuCommand) => void>(),
    openBase: vi.fn<() => void>(),
  };
  const menu = (language: 'ru' | 'en', isMac: boolean) =>
    menuTemplate({ words: wordsIn(language), isMac, isPackaged: true, name: 'Fifteen' }, actions);
  const itemsOf = (item: Electron.MenuItemConstructorOptions | undefined) =>
    Array.isArray(item?.submenu) ? item.submenu : [];

  it('has a word for each item, in both languages, on both systems', () => {
    for (const language of ['ru', 'en'] as const) {
      for (const isMac of [false, true]) {
        const items = menu(language, isMac).flatMap((top) => [top, ...itemsOf(top)]);
        const silent = items.filter(({ type, label }) => type !== 'separator' && !label);
        expect(silent).toEqual([]);
      }
    }
  });

  it('keeps settings and leaving where each system has them', () => {
    const labels = (item: Electron.MenuItemConstructorOptions | undefined) =>
      itemsOf(item).map(({ label, role }) => label ?? role ?? '—');
    expect(labels(menu('ru', false).find(({ id }) => id === 'file'))).toEqual([
      'Загрузить клиентов и заказы…',
      'Открыть другую базу…',
      '—',
      'Настройки…',
      '—',
      'Выход',
    ]);
    expect(labels(menu('en', true)[0])).toEqual([
      'About Fifteen',
      '—',
      'Settings…',
      '—',
      'Services',
      '—',
      'Hide Fifteen',
      'Hide others',
      'Show all',
      '—',
      'Quit',
    ]);
  });

  it('sends each command to the page and leaves to it the keys that it hears', () => {
    const commands = menu('ru', false)
      .flatMap(itemsOf)
      .filter(({ id, click }) => id !== 'openBase' && click !== undefined);
    for (const { click } of commands) click?.({} as Electron.MenuItem, undefined, {});
    expect(actions.send.mock.calls.flat()).toEqual([
      'import',
      'settings',
      'undo',
      'redo',
      'palette',
      'back',
      'forward',
      'manual',
      'keys',
    ]);
    const heardByPage = commands.filter(({ registerAccelerator }) => !registerAccelerator);
    expect(heardByPage.map(({ id }) => id)).toEqual([
      'undo',
      'redo',
      'palette',
      'back',
      'forward',
      'manual',
      'keys',
    ]);
  });
});
