import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './root.ts';

/** What a page of Mantine, the tables and modular charts need, with room for the words. */
export const rendererLimitKb = 900;

/** Size of all the renderer's scripts, compressed, in kilobytes. */
export function rendererScriptsKb(): number {
  const folder = path.join(root, 'out/renderer');
  const scripts = globSync('**/*.js', { cwd: folder });
  if (scripts.length === 0) throw new Error(`No script was built into ${folder}.`);
  const bytes = scripts.map((file) => gzipSync(readFileSync(path.join(folder, file))).length);
  return Math.round(bytes.reduce((total, size) => total + size, 0) / 1000);
}
