import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyBeforeMigration } from '#main/db/copy-before-migration.ts';
import { latestVersion, migrate, schemaVersion } from '#main/db/migrate.ts';
import { openReader, openWriter } from '#main/db/open.ts';

describe('opening a base', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fifteen-open-'));
    path = join(folder, 'shop.fifteen');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('sets what SQLite needs to keep every acknowledged change', () => {
    const writer = openWriter(path);
    const settings = Object.fromEntries(
      [
        'journal_mode',
        'synchronous',
        'foreign_keys',
        'trusted_schema',
        'cell_size_check',
        'user_version',
      ].map((name) => [name, writer.sqlite.pragma(name, { simple: true })]),
    );
    writer.close();
    expect(settings).toEqual({
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      user_version: latestVersion,
    });
  });

  it('gives readers a connection that cannot write', () => {
    const writer = openWriter(path);
    const reader = openReader(path);
    expect(() => reader.sqlite.exec('DELETE FROM clients')).toThrow(/readonly/);
    reader.close();
    writer.close();
  });

  const expectUntouched = (code: string): void => {
    const before = readFileSync(path);
    expect(() => openWriter(path)).toThrow(expect.objectContaining({ code }));
    expect(readFileSync(path).equals(before)).toBe(true);
  };

  it('refuses a file that is no base, untouched', () => {
    writeFileSync(path, 'Клиенты;Телефоны\n'.repeat(20));
    expectUntouched('base_not_ours');
  });

  it('refuses another program’s SQLite file, untouched', () => {
    const other = new Sqlite(path);
    other.exec('CREATE TABLE notes (text TEXT)');
    other.close();
    expectUntouched('base_not_ours');
  });

  it('refuses the base of a newer program, untouched', () => {
    const writer = openWriter(path);
    writer.sqlite.pragma(`user_version = ${latestVersion + 1}`);
    writer.close();
    expectUntouched('base_newer');
  });

  it('refuses a base that was cut off, untouched', () => {
    openWriter(path).close();
    truncateSync(path, 20_000);
    expectUntouched('base_damaged');
  });

  it('opens a base whose program was killed while the log was being put into it', () => {
    openWriter(path).close();
    const writer = openWriter(path);
    writer.sqlite.pragma('wal_autocheckpoint = 0');
    const insert = writer.sqlite.prepare('INSERT INTO settings (key, value) VALUES (?, ?)');
    for (let n = 0; n < 300; n++) insert.run(`key ${n}`, JSON.stringify('x'.repeat(4000)));
    const [killed, whole] = [join(folder, 'killed.fifteen'), join(folder, 'whole.fifteen')];
    for (const copy of [killed, whole]) {
      copyFileSync(path, copy);
      copyFileSync(`${path}-wal`, `${copy}-wal`);
    }
    writer.close();
    const other = new Sqlite(whole);
    other.pragma('wal_checkpoint(TRUNCATE)');
    other.close();
    // The first page, which counts all the others, is written before the file has grown.
    const bytes = readFileSync(killed);
    readFileSync(whole).copy(bytes, 0, 0, 4096);
    writeFileSync(killed, bytes);

    const opened = openWriter(killed);
    const count = opened.sqlite.prepare('SELECT count(*) FROM settings').pluck().get();
    const check = opened.sqlite.pragma('integrity_check', { simple: true });
    opened.close();
    expect([count, check]).toEqual([300, 'ok']);
  });

  it('refuses a base that was cut off with an empty log beside it, untouched', () => {
    openWriter(path).close();
    truncateSync(path, 20_000);
    writeFileSync(`${path}-wal`, '');
    expectUntouched('base_damaged');
  });

  it('refuses a folder in place of a file', () => {
    expect(() => openWriter(folder)).toThrow(expect.objectContaining({ code: 'base_unreachable' }));
  });

  it('keeps a second process out, and lets one in after the first was killed', async () => {
    const program = `
      import { openWriter } from ${JSON.stringify(pathToFileURL(join(process.cwd(), 'src/main/db/open.ts')).href)};
      openWriter(${JSON.stringify(path)});
      process.stdout.write('open');
      setInterval(() => undefined, 1000);`;
    const first = spawn(process.execPath, ['--input-type=module', '-e', program], {
      cwd: process.cwd(),
    });
    await once(first.stdout, 'data');
    expect(() => openWriter(path)).toThrow(expect.objectContaining({ code: 'base_in_use' }));
    first.kill('SIGKILL');
    await once(first, 'exit');
    openWriter(path).close();
  });

  it('copies a base before it is brought up, and leaves it as it was when a step fails', () => {
    openWriter(path).close();
    const copy = join(folder, 'copy.fifteen');
    copyFileSync(path, copy);
    const sqlite = new Sqlite(copy);
    const copied: number[] = [];
    const failing = [
      { version: latestVersion + 1, up: () => void sqlite.exec('CREATE TABLE extra (id INTEGER)') },
      {
        version: latestVersion + 2,
        up: () => {
          sqlite.exec('DROP TABLE extra');
          throw new Error('no');
        },
      },
    ];
    expect(() => migrate(sqlite, () => copied.push(schemaVersion(sqlite)), failing)).toThrow('no');
    expect(copied).toEqual([latestVersion]);
    expect(schemaVersion(sqlite)).toBe(latestVersion + 1);
    expect(sqlite.prepare('SELECT count(*) FROM extra').pluck().get()).toBe(0);
    sqlite.close();
  });

  it('keeps the copy of the latest try, and leaves no half of one behind', () => {
    const writer = openWriter(path);
    const copy = `${path}.before-v9`;
    const rows = (): unknown => {
      const sqlite = new Sqlite(copy, { readonly: true });
      const found = sqlite.prepare('SELECT value FROM settings ORDER BY id').pluck().all();
      sqlite.close();
      return found;
    };
    writer.sqlite.exec(`INSERT INTO settings (key, value) VALUES ('shopName', '"Лавка"')`);
    copyBeforeMigration(path, writer.sqlite, 9);
    writer.sqlite.exec(`INSERT INTO settings (key, value) VALUES ('currency', '"EUR"')`);
    copyBeforeMigration(path, writer.sqlite, 9);
    expect(rows()).toEqual(['"Лавка"', '"EUR"']);
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
    writer.close();
  });
});
