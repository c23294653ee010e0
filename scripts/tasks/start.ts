import path from 'node:path';
import { buildIfStale, BuildError } from '../lib/build.ts';
import { callerFolder } from '../lib/caller.ts';
import { electronPath, fetchElectron, whyNoWindow } from '../lib/electron-runtime.ts';
import { root } from '../lib/root.ts';
import { run, runNode } from '../lib/run.ts';
import { say } from '../lib/say.ts';

const usage = `npm start -- [--browser] [--base FILE] [--port N] [--no-open] [--call NUMBER]
  --browser      open in the ordinary browser instead of Electron
  --base FILE    open another base
  --port N       port of the browser host (any free one unless given)
  --no-open      print the address, open no browser
  --call NUMBER  show who calls from this number, in the program that runs already if one does`;

/** An Electron that ends badly so soon has not shown a window: a library of the system is missing. */
const startedBadlyMs = 5000;

const args = process.argv.slice(2);

if (args.includes('--help')) say(usage);
else {
  try {
    await buildIfStale();
    process.exitCode = await open(args.filter((argument) => argument !== '--browser'));
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

async function open(programArgs: readonly string[]): Promise<number> {
  if (!args.includes('--browser')) {
    const code = await openInElectron(programArgs);
    if (code !== undefined) return code;
  }
  const host = path.join(root, 'out/main/browser.js');
  return (await runNode(host, programArgs, { cwd: callerFolder('start'), output: 'show' })).code;
}

/** Returns Electron's exit code, or `undefined` after saying why the browser is taken instead. */
async function openInElectron(programArgs: readonly string[]): Promise<number | undefined> {
  const fallBack = (why: string) => {
    say(`Opening in the browser: ${why}.`);
    return undefined;
  };
  const noWindow = whyNoWindow();
  if (noWindow) return fallBack(noWindow);
  let executable = electronPath();
  if (!executable) {
    say("Fetching Electron's runtime (about 110 MB, once)…");
    executable = await fetchElectron();
  }
  if (!executable) return fallBack("Electron's runtime could not be fetched");
  const startedAt = Date.now();
  const { code } = await run(executable, [root, ...programArgs], {
    cwd: callerFolder('start'),
    output: 'show',
  });
  const endedAtOnce = Date.now() - startedAt < startedBadlyMs;
  return code === 0 || code > 128 || !endedAtOnce
    ? code
    : fallBack(`Electron could not start (exit code ${code})`);
}
