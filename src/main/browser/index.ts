import { fileURLToPath } from 'node:url';
import { AppError } from '#shared/contract/errors.ts';
import { startCore, type Core } from '../core/client.ts';
import { ArgumentError, readArguments } from '../host/arguments.ts';
import type { CallRequest } from '../host/call-request.ts';
import { handOver, takeHandovers } from '../host/handover.ts';
import { defaultBase, filesFolder } from '../host/places.ts';
import { ringing, type Ringing } from '../host/ringing.ts';
import { programVersion } from '../host/version.ts';
import { failureInWords, systemLanguage, wordsIn } from '../host/words.ts';
import { openBrowser } from './open-browser.ts';
import { serve, type BrowserServer, type ServerOptions } from './server.ts';
import { onStop } from './stop.ts';

/** The browser host: the core and the page, served to this computer's own browser. */
const words = wordsIn(systemLanguage());
const { t } = words;

const beside = (path: string): URL => new URL(path, import.meta.url);

/**
 * The page's own storage, where unsent text waits, belongs to an address: so the port is the same each time
 * unless somebody has it.
 */
const usualPort = 15_015;

const serveAtUsualPort = (options: Omit<ServerOptions, 'port'>): Promise<BrowserServer> =>
  serve({ ...options, port: usualPort }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      return serve({ ...options, port: 0 });
    }
    throw error;
  });

async function start(): Promise<void> {
  const { base, port, open, call } = readArguments(process.argv.slice(2), process.cwd());
  if (call && !call.call.ok) throw new AppError('call_refused', { reason: call.call.reason });
  const basePath = base ?? defaultBase();
  if (call && (await handOver(basePath, call))) return;
  const core = await startCore({
    basePath,
    filesFolder: filesFolder(),
    version: programVersion(beside('../../package.json')),
    workerUrl: beside('./worker.js'),
    checkOutput: process.env['FIFTEEN_CHECK_OUTPUT'] === '1',
  });
  const telephone = ringing();
  const started = await serveBase({ core, telephone, port }, basePath, async (further) => {
    // Nobody looks at the program any more: the call opens its page again, which then hears of it.
    const isShown = await telephone.ring(core, further);
    if (isShown && open && !telephone.isHeard()) await openBrowser(started.address);
  }).catch(async (error: unknown) => {
    await core.close();
    throw error;
  });
  onStop(async () => {
    await started.close();
    await core.close();
  });
  if (call) await telephone.ring(core, call);
  process.stdout.write(`${started.address}\n`);
  if (open) await openBrowser(started.address);
}

interface Served {
  readonly core: Core;
  readonly telephone: Ringing;
  readonly port: number | undefined;
}

/** The page, and the way for further starts to say who calls. Both are there, or neither. */
async function serveBase(
  { port, ...options }: Served,
  basePath: string,
  onCall: (call: CallRequest) => Promise<void>,
): Promise<{ readonly address: string; close(): Promise<void> }> {
  const rendererFolder = fileURLToPath(beside('../renderer'));
  const served = { ...options, rendererFolder };
  const server = await (port === undefined ? serveAtUsualPort(served) : serve({ ...served, port }));
  const handover = await takeHandovers(basePath, (call) => void onCall(call)).catch(
    async (error: unknown) => {
      await server.close();
      throw error;
    },
  );
  const close = async (): Promise<void> => {
    await handover.close();
    await server.close();
  };
  return { address: server.address, close };
}

try {
  await start();
} catch (error) {
  process.exitCode = isMisused(error) ? 2 : 1;
  process.stderr.write(`${inWords(error)}\n`);
}

/** What the person who starts the program can put right in how they start it. */
function isMisused(error: unknown): boolean {
  return (
    error instanceof ArgumentError || (error instanceof AppError && error.code === 'call_refused')
  );
}

function inWords(error: unknown): string {
  if (error instanceof ArgumentError) {
    return t(($) => $.host.usage, { argument: error.argument });
  }
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return t(($) => $.host.portTaken, { port: 'port' in error ? String(error.port) : '' });
  }
  return failureInWords(error, words);
}
