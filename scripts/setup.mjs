// Plain JavaScript that Node 20 can read. Every npm script begins here: install what is missing,
// then go on under the project's own Node.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureProjectNode, installPackages } from './setup/install.mjs';
import { isInstalled, markInstalled } from './setup/installed.mjs';
import { withLock } from './setup/lock.mjs';
import { projectNode, projectNodeVersion, root } from './setup/paths.mjs';
import { SetupError } from './setup/setup-error.mjs';
import { stopWithNpm } from './setup/stop-with-npm.mjs';

const oldestNode = 20;
const log = (line) => process.stderr.write(`${line}\n`);

/** Sets the project up, then runs `scripts/tasks/<task>.ts` with this process's arguments. */
export async function setUpAndRun(task) {
  stopWithNpm();
  try {
    await setUp();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    log(error.message);
    process.exitCode = 1;
    return;
  }
  const file = path.join(root, 'scripts', 'tasks', `${task}.ts`);
  if (process.versions.node === projectNodeVersion()) await import(pathToFileURL(file).href);
  else process.exitCode = await runUnderProjectNode(file);
}

async function setUp() {
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    throw new SetupError(
      `Fifteen needs Node ${oldestNode} or newer to set itself up, and this is Node ${process.versions.node}. Install a current one from https://nodejs.org and run the command again.`,
    );
  }
  const lock = path.join(root, '.cache', 'setup.lock');
  if (!isInstalled(root)) {
    await withLock(
      lock,
      async () => {
        // Whoever held the lock may just have done it.
        if (isInstalled(root)) return;
        await installPackages(log);
        ensureProjectNode(log);
        markInstalled(root);
      },
      { log },
    );
  }
  if (process.versions.node !== projectNodeVersion()) ensureProjectNode(log);
}

function runUnderProjectNode(file) {
  const child = spawn(projectNode, [file, ...process.argv.slice(2)], { stdio: 'inherit' });
  // A terminal sends Ctrl-C to the child too; this process only has to outlive it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}
