// Plain JavaScript that Node 20 can read: this folder runs before the project's own Node is there.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const executable = process.platform === 'win32' ? 'node.exe' : 'node';

/** The Node that the `node` package brings, the same one on every machine. */
export const projectNode = path.join(root, 'node_modules', 'node', 'bin', executable);

/** Version that package.json asks for, such as `24.21.0`. */
export function projectNodeVersion() {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return manifest.devDependencies.node;
}
