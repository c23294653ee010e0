import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import type { Order, Recorded } from '../electron-stand-in/control.ts';
import type { Launched, Settled } from '../launch.ts';
import { built, ended, startNode, stop } from './process.ts';

const register = fileURLToPath(new URL('../electron-stand-in/register.ts', import.meta.url));

/** The built main bundle under the stand-in, with what it asked of the system. */
export interface StandIn extends Launched {
  /** All that was recorded so far under a name. */
  recorded(what: string): unknown[];
  /** Waits until something is recorded under a name for the n-th time. */
  waitFor(what: string, times?: number): Promise<unknown>;
  order(order: Order): void;
}

/** Only the process, for journeys in which no window opens. */
export function startStandIn(
  { base, language, userData, width, height, dialogs }: Settled,
  more: readonly string[] = [],
) {
  const child = startNode(
    [
      '--import',
      register,
      built('main/index.js'),
      `--user-data-dir=${userData}`,
      '--base',
      base,
      ...more,
    ],
    {
      FIFTEEN_LANGUAGE: language === 'ru' ? 'ru-RU' : 'en-GB',
      FIFTEEN_WINDOW: `${width},${height}`,
      FIFTEEN_DIALOGS: JSON.stringify(dialogs),
    },
  );
  return { child, ...recorder(child) };
}

function recorder(child: ChildProcess) {
  const records: Recorded[] = [];
  const waiting = new Set<() => void>();
  const recorded = (what: string): unknown[] =>
    records.filter((one) => one.what === what).map(({ value }) => value);
  const look = (): void => {
    for (const check of waiting) check();
  };
  child.on('message', (message: Recorded) => {
    records.push(message);
    look();
  });
  const waitFor = (what: string, times = 1): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const finish = (settle: () => void): void => {
        waiting.delete(check);
        child.off('exit', onExit);
        settle();
      };
      const check = (): void => {
        const found = recorded(what);
        if (found.length >= times) finish(() => resolve(found[times - 1]));
      };
      const onExit = (): void =>
        finish(() => reject(new Error(`the program ended before it recorded ${what}`)));
      waiting.add(check);
      child.once('exit', onExit);
      check();
    });
  return {
    recorded,
    waitFor,
    order: (order: Order) => {
      child.send(order);
    },
  };
}

export async function launchInStandIn(settled: Settled): Promise<StandIn> {
  const { child, ...record } = startStandIn(settled);
  await record.waitFor('show');
  const profile = String(record.recorded('profile')[0]);
  const { browser, page } = await lookAt(profile);
  return {
    target: 'stand-in',
    page,
    base: settled.base,
    baseProcess: child,
    ...record,
    close: async () => {
      record.order({ type: 'close' });
      const code = await ended(child);
      await browser.close();
      if (code !== 0) throw new Error(`the program ended with ${code}`);
    },
    kill: async () => {
      await stop(child, 'SIGKILL');
      await browser.close();
    },
  };
}

/** The page, over a connection of the test's own. */
async function lookAt(profile: string): Promise<{ browser: Browser; page: Page }> {
  const port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0];
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const pages = browser.contexts().flatMap((context) => context.pages());
  const page = pages.find((one) => new URL(one.url()).hostname.endsWith('.localhost'));
  if (!page) throw new Error(`no window of ours: ${pages.map((one) => one.url()).join(', ')}`);
  return { browser, page };
}
