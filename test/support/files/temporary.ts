import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

let folder: string | undefined;
let count = 0;

/** Writes bytes to a file of its own, gone when the test file ends; its path. */
export function temporaryFile(bytes: Uint8Array | string, name = 'table.csv'): string {
  folder ??= mkdtempSync(join(tmpdir(), 'fifteen-files-'));
  count += 1;
  const path = join(folder, `${count}-${name}`);
  writeFileSync(path, bytes);
  return path;
}

export function temporaryFolder(): string {
  folder ??= mkdtempSync(join(tmpdir(), 'fifteen-files-'));
  return folder;
}

afterAll(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  folder = undefined;
});
