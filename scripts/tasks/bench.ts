import path from 'node:path';
import { buildIfStale, BuildError } from '../lib/build.ts';
import { root } from '../lib/root.ts';
import { runNode } from '../lib/run.ts';
import { say } from '../lib/say.ts';

try {
  await buildIfStale();
  const main = path.join(root, 'test/bench/main.ts');
  const { code } = await runNode(main, process.argv.slice(2), { output: 'show' });
  process.exitCode = code;
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
