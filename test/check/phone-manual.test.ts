import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { callKeys } from '#renderer/features/phone/call-keys.ts';
import { readCallerNumber, readCallLink } from '#shared/rules/caller-number.ts';
import { keyCaps } from '#shared/rules/physical-keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'fifteen-manual-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(['ru', 'en'])('the manual on the telephone, in %s', (language) => {
  const page = readFileSync(`docs/manual/${language}/phone.md`, 'utf8');

  it('names every key of a call', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| '));
    for (const key of Object.values(callKeys)) {
      const caps = keyCaps(key, false).join('+');
      expect(rows.filter((row) => row.startsWith(`| ${caps} `))).toHaveLength(1);
    }
  });

  it('shows numbers and links that the program takes', () => {
    const called = [...page.matchAll(/--call (\+\d+)/g)].map(([, number]) => number ?? '');
    const links = [...page.matchAll(/fifteen:\/\/call\?number=\+\d+/g)].map(([link]) => link);
    expect(called.length + links.length).toBeGreaterThan(3);
    for (const read of [...called.map(readCallerNumber), ...links.map(readCallLink)]) {
      expect(read).toEqual({ ok: true, number: '+79161234567' });
    }
  });

  // The wrapper is a shell script.
  it.skipIf(process.platform === 'win32')(
    'has a wrapper that finds the number, and runs nothing else',
    () => {
      const script = /```sh\n([^`]*)```/.exec(page)?.[1] ?? '';
      const wrapper = join(folder, `${language}.sh`);
      const program = join(folder, `${language}-fifteen`);
      const told = join(folder, `${language}-told`);
      writeFileSync(wrapper, script);
      writeFileSync(program, `#!/bin/sh\nprintf '%s|' "$@" > '${told}'\n`);
      for (const file of [wrapper, program]) chmodSync(file, 0o755);
      const run = (args: string[], from = ''): string => {
        writeFileSync(told, 'nothing');
        try {
          execFileSync(wrapper, args, {
            env: { PATH: process.env['PATH'], FIFTEEN: program, SIP_FROM: from },
          });
        } catch {
          // Nothing to call about: the script ends with a failure, and has started nothing.
        }
        return readFileSync(told, 'utf8');
      };
      expect(run(['+79161234567'])).toBe('--call|+79161234567|');
      expect(run(['sip:89161234567@pbx.example;transport=udp'])).toBe('--call|89161234567|');
      expect(run([], '"Нина" <sip:+79161234567@pbx>;tag=1')).toBe('--call|+79161234567|');
      expect(run(['$(touch x); rm'])).toBe('nothing');
      expect(run(['anonymous'])).toBe('nothing');
    },
  );
});
