import type { Import } from './modules.ts';

export interface Rule {
  readonly name: string;
  /** What the rule is for, in the words shown beside a violation. */
  readonly why: string;
  readonly isBrokenBy: (found: Import) => boolean;
}

/** Packages that run anywhere, so that the shared part may stand on them. */
const sharedPackages = new Set([
  'i18next',
  'libphonenumber-js',
  'petrovich',
  'temporal-polyfill',
  'zod',
]);

const core = /^src\/main\/(?:core|db)\//u;
const electronPlaces = /^src\/(?:main\/electron\/|main\/index\.ts$|preload\/)/u;
const kyselyPlaces = /^src\/main\/(?:db\/|.*\.(?:store|table|report)\.ts$)/u;
const web = new Set(['node:http', 'node:https', 'node:http2', 'node:net', 'node:tls']);

export const rules: readonly Rule[] = [
  {
    name: 'shared-stands-alone',
    why: 'src/shared runs in every process: it imports only itself and packages that run anywhere',
    isBrokenBy: ({ from, to }) =>
      from.startsWith('src/shared/') &&
      (to.kind === 'package' ? !sharedPackages.has(to.name) : !leadsTo(to, /^src\/shared\//u)),
  },
  {
    name: 'renderer-knows-only-shared',
    why: 'the renderer reaches the core through the contract, and runs in an ordinary browser',
    isBrokenBy: ({ from, to }) =>
      from.startsWith('src/renderer/') &&
      (to.kind === 'package'
        ? ['electron', 'better-sqlite3', 'kysely'].includes(to.name)
        : !leadsTo(to, /^src\/(?:renderer|shared)\//u)),
  },
  {
    name: 'preload-knows-only-shared',
    why: 'the preload is sandboxed: it has electron and what is bundled into it',
    isBrokenBy: ({ from, to }) =>
      from.startsWith('src/preload/') &&
      (to.kind === 'package'
        ? to.name !== 'electron'
        : !leadsTo(to, /^src\/(?:preload|shared)\//u)),
  },
  {
    name: 'main-knows-no-page',
    why: 'the main process and the page meet in the contract only',
    isBrokenBy: ({ from, to }) =>
      from.startsWith('src/main/') &&
      to.kind === 'file' &&
      !leadsTo(to, /^src\/(?:main|shared)\//u),
  },
  {
    name: 'core-knows-no-host',
    why: 'the core runs without its shell: no Electron, no HTTP, no host',
    isBrokenBy: ({ from, to }) =>
      core.test(from) &&
      ((to.kind === 'file' && to.name.startsWith('src/main/') && !core.test(to.name)) ||
        (to.kind === 'package' && to.name === 'electron') ||
        (to.kind === 'node' && web.has(to.name))),
  },
  {
    name: 'electron-in-its-shell',
    why: 'platform knowledge lives in few files: src/main/electron, src/main/index.ts, src/preload',
    isBrokenBy: ({ from, to }) =>
      to.kind === 'package' && to.name === 'electron' && !electronPlaces.test(from),
  },
  {
    name: 'kysely-in-stores',
    why: 'SQL is written in *.store.ts, *.table.ts, *.report.ts and src/main/db',
    isBrokenBy: ({ from, to }) =>
      to.kind === 'package' && to.name === 'kysely' && !kyselyPlaces.test(from),
  },
  {
    name: 'features-apart',
    why: 'a feature of the renderer never imports another; what both need belongs in ui or api',
    isBrokenBy: ({ from, to }) => {
      const target = featureOf(to.name);
      return to.kind === 'file' && target !== undefined && isOutside(from, target);
    },
  },
  {
    name: 'import-can-be-followed',
    why: 'the file is not there, or the name is computed, so no rule can be kept',
    isBrokenBy: ({ to }) => to.kind === 'unknown',
  },
];

/** An unknown target is reported once, by the rule about following it. */
function leadsTo(to: Import['to'], place: RegExp): boolean {
  return to.kind === 'unknown' || (to.kind === 'file' && place.test(to.name));
}

function featureOf(file: string): string | undefined {
  return /^src\/renderer\/features\/([^/]+)\//u.exec(file)?.[1];
}

/** Only the feature itself and the app that composes them all may look into a feature. */
function isOutside(from: string, feature: string): boolean {
  const entry = /^src\/renderer\/(?:app\/|main\.tsx$)/u;
  return from.startsWith('src/renderer/') && featureOf(from) !== feature && !entry.test(from);
}
