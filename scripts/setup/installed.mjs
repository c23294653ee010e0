import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const stampOf = (root) => path.join(root, 'node_modules', '.fifteen-setup');

/**
 * Whether node_modules holds what package-lock.json asks for. The answer is remembered in a stamp,
 * so that each start costs one hash; without a stamp (somebody ran npm by hand) npm's own record of
 * what it installed is compared with the lock file, rather than installing all over again.
 */
export function isInstalled(root) {
  const hash = lockHash(root);
  if (readIfThere(stampOf(root)) === hash) return true;
  if (!matchesNpmRecord(root)) return false;
  writeFileSync(stampOf(root), hash);
  return true;
}

/** Remembers that node_modules now agrees with package-lock.json. */
export function markInstalled(root) {
  writeFileSync(stampOf(root), lockHash(root));
}

function lockHash(root) {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).digest('hex');
}

function matchesNpmRecord(root) {
  const record = readIfThere(path.join(root, 'node_modules', '.package-lock.json'));
  if (record === undefined) return false;
  const installed = JSON.parse(record).packages;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([place, { version, optional }]) =>
      place === '' || (installed[place] ? installed[place].version === version : optional === true),
  );
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
