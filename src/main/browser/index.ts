import { fileURLToPath } from 'node:url';
import { startCore } from '../core/client.ts';
import { ArgumentError, readArguments } from '../host/arguments.ts';
import { defaultBase, filesFolder } from '../host/places.ts';
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
  const { base, port, open } = readArguments(process.argv.slice(2), process.cwd());
  const core = await startCore({
    basePath: base ?? defaultBase(),
    filesFolder: filesFolder(),
    version: programVersion(beside('../../package.json')),
    workerUrl: beside('./worker.js'),
    checkOutput: process.env['FIFTEEN_CHECK_OUTPUT'] === '1',
  });
  const rendererFolder = fileURLToPath(beside('../renderer'));
  const server = await (
    port === undefined
      ? serveAtUsualPort({ core, rendererFolder })
      : serve({ core, rendererFolder, port })
  ).catch(async (error: unknown) => {
    await core.close();
    throw error;
  });
  onStop(async () => {
    await server.close();
    await core.close();
  });
  process.stdout.write(`${server.address}\n`);
  if (open) await openBrowser(server.address);
}

try {
  await start();
} catch (error) {
  process.exitCode = error instanceof ArgumentError ? 2 : 1;
  process.stderr.write(`${inWords(error)}\n`);
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
