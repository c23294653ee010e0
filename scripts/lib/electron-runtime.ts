import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './root.ts';
import { runNode } from './run.ts';

const folder = path.join(root, 'node_modules', 'electron');

/** A download that brings nothing for so long is taken for a network that will not answer. */
const silenceLimitMs = 20_000;

/** Path of Electron's executable, or `undefined` when its runtime has not been fetched yet. */
export function electronPath(): string | undefined {
  const name = path.join(folder, 'path.txt');
  if (!existsSync(name)) return undefined;
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(folder, 'dist');
  const executable = path.join(dist, readFileSync(name, 'utf8'));
  return existsSync(executable) ? executable : undefined;
}

/** Why no window of Electron can open on this machine whatever is installed, or `undefined`. */
export function whyNoWindow(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  if (!process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return 'there is no display';
  if (process.getuid?.() === 0) return 'Electron refuses to run as root';
  return undefined;
}

/**
 * Fetches Electron's runtime (about 110 MB) with the package's own installer, and gives up when
 * the download stands still. Returns the executable, or `undefined` when it could not be had.
 */
export async function fetchElectron(): Promise<string | undefined> {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'fifteen-electron-'));
  const stalled = new AbortController();
  const watch = watchForSilence(temporary, () => stalled.abort());
  try {
    await runNode(path.join(folder, 'install.js'), [], {
      // The installer downloads into the system's temporary folder: one of its own can be watched.
      env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
      signal: stalled.signal,
    });
    return electronPath();
  } finally {
    clearInterval(watch);
    rmSync(temporary, { recursive: true, force: true });
  }
}

function watchForSilence(temporary: string, onSilence: () => void): NodeJS.Timeout {
  let size = -1;
  let changedAt = Date.now();
  return setInterval(() => {
    const now = bytesIn(temporary) + bytesIn(path.join(folder, 'dist'));
    if (now !== size) {
      size = now;
      changedAt = Date.now();
    } else if (Date.now() - changedAt > silenceLimitMs) onSilence();
  }, 500);
}

function bytesIn(place: string): number {
  const files = globSync('**/*', { cwd: place });
  // A file may be renamed between the listing and the look.
  return files.reduce(
    (sum, file) => sum + (statSync(path.join(place, file), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}
