import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { launchInBrowser } from './launch/browser-host.ts';
import { launchInElectron } from './launch/electron.ts';
import { launchInStandIn } from './launch/stand-in.ts';

/**
 * Where a journey runs: over the browser host, under the stand-in for Electron, or in Electron itself. Chosen
 * by FIFTEEN_E2E_TARGET; the browser host unless it is set.
 */
export type Target = 'browser' | 'stand-in' | 'electron';

export interface LaunchOptions {
  /** Path of the base; one in a new folder unless given. */
  readonly base?: string;
  readonly language?: 'ru' | 'en';
  /** Where the browser's or Electron's own data are kept: the same folder is the same user. */
  readonly userData?: string;
  readonly width?: number;
  readonly height?: number;
  /** Answers for the dialogs of Electron's shell, in order: index of a button, a path, or null. */
  readonly dialogs?: readonly (number | string | null)[];
}

export interface Settled {
  readonly base: string;
  readonly language: 'ru' | 'en';
  readonly userData: string;
  readonly width: number;
  readonly height: number;
  readonly dialogs: readonly (number | string | null)[];
}

/** The built program, running. Journeys know nothing else of where they run. */
export interface Launched {
  readonly target: Target;
  readonly page: Page;
  readonly base: string;
  /** The process that holds the base. */
  readonly baseProcess: ChildProcess;
  /** Ends the program as its user would. */
  close(): Promise<void>;
  /** Ends it as a power cut would: nothing is told, nothing is flushed. The base stays for the next launch. */
  kill(): Promise<void>;
}

export const target = (): Target => {
  const named = process.env['FIFTEEN_E2E_TARGET'] ?? 'browser';
  if (named === 'browser' || named === 'stand-in' || named === 'electron') return named;
  throw new Error(`FIFTEEN_E2E_TARGET is ${named}: browser, stand-in and electron are known`);
};

const launchers = {
  browser: launchInBrowser,
  'stand-in': launchInStandIn,
  electron: launchInElectron,
} as const;

/** Starts the built program (`out/`) on a base. */
export const launch = (options: LaunchOptions = {}): Promise<Launched> =>
  launchWith(launchers[target()], options);

/** The same with a launcher of one's choosing, for what only one of them can show. */
export async function launchWith<L extends Launched>(
  launcher: (settled: Settled) => Promise<L>,
  options: LaunchOptions = {},
): Promise<L> {
  const folder = mkdtempSync(join(tmpdir(), 'fifteen-e2e-'));
  // A killed program's base is looked at again, so its folder goes only with the tests.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const running = await launcher(settled(options, folder));
  return {
    ...running,
    close: async () => {
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const settled = (options: LaunchOptions, folder: string): Settled => ({
  base: options.base ?? join(folder, 'shop.fifteen'),
  language: options.language ?? 'ru',
  userData: options.userData ?? join(folder, 'user'),
  width: options.width ?? 1280,
  height: options.height ?? 800,
  dialogs: options.dialogs ?? [],
});
