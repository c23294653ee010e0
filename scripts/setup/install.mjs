import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { SetupError } from './setup-error.mjs';
import { projectNode, projectNodeVersion, root } from './paths.mjs';

const noNetwork =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENOTCACHED/u;

/** Installs exactly what package-lock.json lists. */
export async function installPackages(log) {
  log('Installing what Fifteen needs (npm ci). The first time takes a minute or two.');
  const { code, errors } = await runNpm([
    ...installCommand(),
    '--loglevel=error',
    '--no-audit',
    '--no-fund',
  ]);
  if (code === 0) return;
  throw new SetupError(
    noNetwork.test(errors)
      ? 'The packages could not be fetched: the npm registry did not answer. Connect to the internet (or set a proxy with `npm config set proxy`) and run the command again. Nothing else was changed.'
      : `npm could not install the packages (exit code ${code}). Its own words are above; run the command again once that is put right.`,
  );
}

/**
 * The `node` package fetches its binary in an install script. npm may be told to run none, so the
 * package's own installer is started here when the binary is missing or is of another version.
 */
export function ensureProjectNode(log) {
  if (hasProjectNode()) return;
  log(`Fetching Node ${projectNodeVersion()}, which the program runs under.`);
  const result = spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: path.join(root, 'node_modules', 'node'),
    stdio: ['ignore', 2, 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, npm_config_loglevel: 'error' },
  });
  if (hasProjectNode()) return;
  process.stderr.write(result.stderr ?? '');
  throw new SetupError(
    noNetwork.test(result.stderr ?? '')
      ? `Node ${projectNodeVersion()} could not be fetched: the npm registry did not answer. Connect to the internet and run the command again.`
      : `Node ${projectNodeVersion()} does not run here (${process.platform} ${process.arch}). Delete the folder node_modules and run the command again; if that does not help, the lines above say why.`,
  );
}

function hasProjectNode() {
  if (!existsSync(projectNode)) return false;
  const answer = spawnSync(projectNode, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 && answer.stdout.trim() === `v${projectNodeVersion()}`;
}

/**
 * Windows does not let go of a running executable, and under `npm run` the running one may be the
 * very Node that `npm ci` would delete; a plain install leaves it in its place.
 */
function installCommand() {
  const runsFromHere = process.execPath.startsWith(path.join(root, 'node_modules'));
  return process.platform === 'win32' && runsFromHere ? ['install', '--no-save'] : ['ci'];
}

/** npm's standard output goes to standard error: a command line's own output must stay clean. */
function runNpm(args) {
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const child = spawn(command, [...first, ...args], {
    cwd: root,
    stdio: ['ignore', 2, 'pipe'],
    // On Windows npm is npm.cmd, which only a shell can start; the arguments are all our own.
    shell: command === 'npm' && process.platform === 'win32',
  });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
    process.stderr.write(chunk);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, errors }));
  });
}
