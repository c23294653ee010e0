import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallRequest } from '#main/host/call-request.ts';
import { handOver, takeHandovers, type Handover } from '#main/host/handover.ts';

const call: CallRequest = { from: 'program', call: { ok: true, number: '+79161234567' } };

describe('a second start of the program', () => {
  let folder: string;
  let base: string;
  let taken: CallRequest[];
  let handover: Handover | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fifteen-handover-'));
    base = join(folder, 'shop.fifteen');
    writeFileSync(base, '');
    taken = [];
  });
  afterEach(async () => {
    await handover?.close();
    handover = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  const listen = async (): Promise<void> => {
    handover = await takeHandovers(base, (one) => taken.push(one), join(folder, 'running'));
  };
  const note = (): { address: string; token: string } => {
    const [name = ''] = readdirSync(join(folder, 'running'));
    return JSON.parse(readFileSync(join(folder, 'running', name), 'utf8'));
  };
  /** What comes back for a line, once the other side has closed. */
  const say = (line: string): Promise<string> =>
    new Promise((resolve) => {
      let answer = '';
      const socket = connect(note().address, () => socket.write(line));
      socket.on('data', (text) => (answer += text.toString()));
      socket.on('error', () => resolve(answer));
      socket.on('close', () => resolve(answer));
    });

  it('hands its call to the one that holds the base', async () => {
    await listen();
    expect(await handOver(base, call, join(folder, 'running'))).toBe(true);
    expect(taken).toEqual([call]);
  });

  it('keeps it where no program holds that base', async () => {
    await listen();
    const other = join(folder, 'other.fifteen');
    expect(await handOver(other, call, join(folder, 'running'))).toBe(false);
    await handover?.close();
    handover = undefined;
    expect(await handOver(base, call, join(folder, 'running'))).toBe(false);
    expect(readdirSync(join(folder, 'running'))).toEqual([]);
  });

  it('finds nobody behind the note of a program that was killed, and the next one takes its place', async () => {
    await listen();
    const [name = ''] = readdirSync(join(folder, 'running'));
    const left = readFileSync(join(folder, 'running', name));
    await handover?.close();
    writeFileSync(join(folder, 'running', name), left);
    expect(await handOver(base, call, join(folder, 'running'))).toBe(false);
    await listen();
    expect(await handOver(base, call, join(folder, 'running'))).toBe(true);
  });

  it('says nothing to whoever lacks the token, says too much, or hands over anything but a call', async () => {
    await listen();
    const { token } = note();
    const lines = [
      'hello\n',
      `${JSON.stringify({ token: 'x', call: { from: 'program', number: '1' } })}\n`,
      `${JSON.stringify({ token, call: { from: 'program' } })}\n`,
      `${JSON.stringify({ token, operation: 'clients.remove' })}\n`,
      'x'.repeat(5000),
    ];
    for (const line of lines) expect(await say(line)).toBe('');
    expect(taken).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')(
    'is told of it where only this user can read',
    async () => {
      await listen();
      const [name = ''] = readdirSync(join(folder, 'running'));
      expect(statSync(join(folder, 'running', name)).mode & 0o777).toBe(0o600);
      expect(statSync(join(note().address, '..')).mode & 0o777).toBe(0o700);
    },
  );
});
