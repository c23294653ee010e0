import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from '../setup/lock.mjs';
import { root } from './root.ts';
import { runNode } from './run.ts';
import { say } from './say.ts';

const stamp = path.join(root, 'out', '.fifteen-build');
const electronVite = path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');

export class BuildError extends Error {}

/**
 * Builds `out/` when the sources are not the ones it was built from.
 * @throws {BuildError} with the bundler's own words.
 */
export function buildIfStale(): Promise<void> {
  return locked(async () => {
    const sources = hashSources();
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
    await build(sources);
  });
}

/** Builds `out/` whatever is there. */
export function buildAlways(): Promise<void> {
  return locked(() => build(hashSources()));
}

function locked(work: () => Promise<void>): Promise<void> {
  return withLock(path.join(root, '.cache', 'build.lock'), work, { log: say });
}

async function build(sources: string): Promise<void> {
  say('Building Fifteen…');
  // An interrupted build must not look like a finished one.
  rmSync(stamp, { force: true });
  const { code, output } = await runNode(electronVite, ['build', '--logLevel', 'warn']);
  if (code !== 0) throw new BuildError(`The build failed (exit code ${code}).\n${output}`);
  if (output.trim()) say(output.trim());
  writeFileSync(stamp, sources);
}

/** Contents, not times: a checkout gives every file a new time and the same contents. */
function hashSources(): string {
  const hash = createHash('sha256');
  const files = ['src/**/*', 'resources/**/*', 'electron.vite.config.ts', 'package*.json'];
  for (const file of globSync(files, { cwd: root }).toSorted()) {
    const whole = path.join(root, file);
    if (!statSync(whole).isFile()) continue;
    hash.update(`${file}\0`).update(readFileSync(whole)).update('\0');
  }
  return hash.digest('hex');
}
