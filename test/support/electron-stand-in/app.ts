import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeBrowser, openBrowser } from './browser.ts';
import { onOrder, record } from './control.ts';
import { startSchemes } from './session.ts';
import { takeLock } from './single-instance.ts';

type Part = Pick<
  Electron.App,
  | 'enableSandbox'
  | 'exit'
  | 'getPath'
  | 'getPreferredSystemLanguages'
  | 'isPackaged'
  | 'name'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setAsDefaultProtocolClient'
  | 'setAboutPanelOptions'
  | 'whenReady'
> & { readonly on: Electron.App['on'] };

const userData =
  process.argv.find((one) => one.startsWith('--user-data-dir='))?.split('=')[1] ??
  mkdtempSync(join(tmpdir(), 'fifteen-user-'));
mkdirSync(userData, { recursive: true });

/** Raised by the windows too. */
export const appEvents = new EventEmitter();

onOrder('openUrl', ({ url }) =>
  appEvents.emit('open-url', { preventDefault: () => undefined }, url),
);

/** Windows register here, so that quitting closes them first. */
export const openWindows = new Set<{ close(): void }>();

let isSandboxed = false;
let ready: Promise<void> | undefined;
let isQuitting = false;

async function start(): Promise<void> {
  await startSchemes();
  await openBrowser(join(userData, 'chromium'));
  record('ready', { isSandboxed });
}

/** Quits once all windows are gone, unless `will-quit` is prevented; then it waits to be asked again. */
function quitWhenEmpty(): void {
  if (!isQuitting || openWindows.size > 0) return;
  let isPrevented = false;
  const preventDefault = (): void => {
    isPrevented = true;
  };
  appEvents.emit('will-quit', { preventDefault });
  if (isPrevented) {
    isQuitting = false;
    return;
  }
  void closeBrowser().then(() => process.exit(0));
}

export function windowClosed(window: { close(): void }): void {
  openWindows.delete(window);
  if (isQuitting) quitWhenEmpty();
  else if (openWindows.size === 0) appEvents.emit('window-all-closed');
}

export const app: Part = {
  name: 'Fifteen',
  isPackaged: false,
  on: ((name: string, listener: (...args: unknown[]) => void) => {
    appEvents.on(name, listener);
    return app;
  }) as Electron.App['on'],
  enableSandbox: () => {
    isSandboxed = true;
  },
  getPath: (name) => {
    if (name === 'userData') return userData;
    const folder = join(userData, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  },
  getPreferredSystemLanguages: () => [process.env['FIFTEEN_LANGUAGE'] ?? 'ru-RU'],
  requestSingleInstanceLock: (data) =>
    takeLock(userData, data, (argv, folder, handed) =>
      appEvents.emit('second-instance', {}, argv, folder, handed),
    ),
  setAsDefaultProtocolClient: (...args) => {
    record('protocolClient', args);
    return true;
  },
  setAboutPanelOptions: (options) => record('aboutPanel', options),
  whenReady: () => {
    ready ??= start();
    return ready;
  },
  exit: (code = 0) => process.exit(code),
  quit: () => {
    if (isQuitting) return;
    isQuitting = true;
    for (const window of openWindows) window.close();
    // Electron answers first and quits after.
    setImmediate(quitWhenEmpty);
  },
};
