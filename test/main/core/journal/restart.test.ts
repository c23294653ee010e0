import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startCore, type Core } from '#main/core/client.ts';

let folder: string;
let core: Core;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fifteen-restart-'));
});
afterEach(async () => {
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});

async function restart(): Promise<void> {
  core = await startCore({
    basePath: join(folder, 'shop.fifteen'),
    filesFolder: join(folder, 'files'),
    version: '0.0.0-test',
    checkOutput: true,
    workerUrl: new URL('../../../../src/main/core/worker.ts', import.meta.url),
  });
}

it('takes back a bulk deletion, a bulk change and an import, updates included, each after a restart', async () => {
  await restart();
  const file = join(folder, 'clients.csv');
  writeFileSync(
    file,
    'Код;Имя;Телефон\n1;Фролова Зоя;+79161234567\n2;Гуляева Ольга;+79161234568\n',
  );
  await core.call('clients.create', { name: 'Фролова З.', externalId: '1' });
  const all = async () =>
    (await core.call('clients.list', {})).rows.map(({ name, phone }) => [name, phone]);
  const states = [await all()];
  await core.call('import.apply', { files: [{ token: core.files.adopt(file) }] });
  states.push(await all());
  await core.call('bulk.apply', { whom: { filter: {} }, change: { what: 'giveTag', name: 'Опт' } });
  await core.call('bulk.remove', { whom: { filter: {} } });
  expect(await all()).toEqual([]);

  await core.close();
  await restart();
  await core.call('journal.undo', {});
  expect(await all()).toEqual(states[1]);
  expect(await core.call('tags.list', {})).toMatchObject([{ name: 'Опт', clients: 2 }]);
  await core.close();
  await restart();
  await core.call('journal.undo', {});
  expect(await core.call('tags.list', {})).toEqual([]);
  await core.call('journal.undo', {});
  expect(await all()).toEqual(states[0]);
});
