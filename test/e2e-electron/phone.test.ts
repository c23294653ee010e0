import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { launchWith, settled, target } from '#test/support/launch.ts';
import { built, ended, startNode } from '#test/support/launch/process.ts';
import { launchInStandIn, startStandIn, type StandIn } from '#test/support/launch/stand-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'fifteen-phone-'));
let program: StandIn | undefined;
let userData = '';
let base = '';

/** A program that runs over a base with one client in it. */
async function start(name: string): Promise<StandIn> {
  userData = join(folder, name);
  base = join(folder, `${name}.fifteen`);
  program = await launchWith(launchInStandIn, { userData, base });
  await invoke('settings.update', { welcomed: true });
  await invoke('clients.create', {
    name: 'Орлова Нина',
    phones: [{ text: '8 916 123-45-67' }],
  });
  return program;
}

function invoke(name: string, input: unknown): Promise<unknown> {
  if (!program) throw new Error('no program runs');
  return program.page.evaluate(
    async (request) => {
      const answer = await window.fifteen?.invoke(request);
      if (!answer?.ok) throw new Error(JSON.stringify(answer));
      return answer.value;
    },
    { name, input },
  );
}

/** A second start of the same program, until it has handed over and left. */
const startAgain = (...args: string[]): Promise<number | null> =>
  ended(startStandIn(settled({ userData, base }, folder), args).child);

const missed = (): Promise<unknown> => invoke('phone.missed', {});
const nobody = { total: 0, calls: [] };
const caller = (of: StandIn, name: string) =>
  of.page.getByRole('region', { name: `Звонит: ${name}` });

afterEach(async () => {
  await program?.kill();
  program = undefined;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// It starts the program twice and looks at what the program asks of the system.
describe.skipIf(target() === 'electron')('the ringing telephone in the shell', () => {
  it('takes the links of its scheme', async () => {
    const running = await start('scheme');
    expect(running.recorded('protocolClient')).toEqual([
      ['fifteen', process.execPath, [expect.stringMatching(/index\.js$/)]],
    ]);
  });

  it('brings the card to the front for a second start with --call, and keeps the call', async () => {
    const running = await start('call');
    expect(await startAgain('--call', '89161234567')).toBe(0);
    await caller(running, 'Орлова Нина').waitFor();
    await running.waitFor('focus');
    await expect.poll(missed).toMatchObject({ total: 1, calls: [{ number: '89161234567' }] });
  });

  it('shows what a link names, from a second start or from the system, and writes nothing', async () => {
    const running = await start('link');
    expect(await startAgain('fifteen://call?number=%2B79161234567')).toBe(0);
    await caller(running, 'Орлова Нина').waitFor();
    running.order({ type: 'openUrl', url: 'fifteen://call?number=84951112233' });
    await caller(running, '+7 495 111-22-33').waitFor();
    expect(await missed()).toEqual(nobody);
  });

  it('refuses a link that smuggles anything, in a sentence, and opens no other base', async () => {
    const running = await start('smuggled');
    const other = join(folder, 'other.fifteen');
    expect(await startAgain('fifteen://call?number=1', '--base', other)).toBe(0);
    await running.page.getByText('Вместе с номером пришло что-то ещё').waitFor();
    expect(running.recorded('focus')).toHaveLength(1);
    expect(await invoke('base.info', {})).toMatchObject({ name: 'smuggled.fifteen' });
  });

  it('hears of a call from another host over the same base', async () => {
    const running = await start('hosts');
    const other = startNode([built('main/browser.js'), '--base', base, '--call', '89161234567']);
    expect(await ended(other)).toBe(0);
    await caller(running, 'Орлова Нина').waitFor();
  });

  it('disturbs nobody for a number that is ignored', async () => {
    const running = await start('ignored');
    await invoke('phone.ignore', { number: '+74951112233' });
    expect(await startAgain('--call', '84951112233')).toBe(0);
    // The next call is heard after it, so the first has been dealt with.
    expect(await startAgain('--call', '89161234567')).toBe(0);
    await caller(running, 'Орлова Нина').waitFor();
    expect(running.recorded('focus')).toHaveLength(1);
    await expect.poll(missed).toMatchObject({ total: 1 });
  });

  it('shows the caller for whom it was started', async () => {
    await start('first');
    await program?.close();
    const child = startStandIn(settled({ userData, base }, folder), ['--call', '89161234567']);
    await child.waitFor('show');
    child.order({ type: 'close' });
    expect(await ended(child.child)).toBe(0);
    program = await launchWith(launchInStandIn, { userData, base });
    await expect.poll(missed).toMatchObject({ total: 1 });
  });
});
