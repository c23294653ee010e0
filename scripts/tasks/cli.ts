import path from 'node:path';
import { buildIfStale, BuildError } from '../lib/build.ts';
import { callerFolder } from '../lib/caller.ts';
import { root } from '../lib/root.ts';
import { runNode } from '../lib/run.ts';
import { say } from '../lib/say.ts';

try {
  await buildIfStale();
  const { code } = await runNode(path.join(root, 'out/main/cli.js'), process.argv.slice(2), {
    cwd: callerFolder('cli'),
    output: 'show',
  });
  process.exitCode = code;
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
