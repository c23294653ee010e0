import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeShopFiles } from '#test/bench/data/shop-files.ts';

/** Two files of an accounting program: the real ones where they are, else a shop made up for today. */
export async function shopFiles(): Promise<{ readonly files: string[]; readonly clients: number }> {
  const real = ['контрагенты.csv', 'продажи.csv'].map((name) =>
    resolve('../shared/data/shop-1c', name),
  );
  if (real.every((path) => existsSync(path))) return { files: real, clients: 400 };
  const { clients, orders } = await writeShopFiles({
    folder: mkdtempSync(join(tmpdir(), 'fifteen-shop-')),
    clients: 120,
    orders: 1500,
    naming: 'number',
    today: new Date().toISOString().slice(0, 10),
  });
  return { files: [clients, orders], clients: 120 };
}
