import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openWriter } from '#main/db/open.ts';
import { dump } from './importing.ts';

it(
  'a program that is killed in the middle of an import leaves the base as it was',
  { timeout: 60_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'fifteen-crash-'));
    const base = join(folder, 'shop.fifteen');
    const file = join(folder, 'o.csv');
    const rows = Array.from(
      { length: 30_000 },
      (_, index) => `02.11.2025;${index};Клиент ${index % 5000};100`,
    );
    writeFileSync(file, ['Дата;Номер;Клиент;Сумма', ...rows].join('\n'));
    const first = openWriter(base);
    first.sqlite.exec(`INSERT INTO settings (key, value) VALUES ('shopName', '"Чайная лавка"')`);
    const before = dump(first.sqlite);
    first.close();

    const { signal } = spawnSync(process.execPath, [
      join(import.meta.dirname, 'crash-child.ts'),
      base,
      folder,
      file,
    ]);
    expect(signal).toBe('SIGKILL');

    const again = openWriter(base);
    expect(dump(again.sqlite)).toEqual(before);
    expect(again.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    again.close();
  },
);
