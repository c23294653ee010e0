import path from 'node:path';
import { buildAlways, BuildError } from '../lib/build.ts';
import { root } from '../lib/root.ts';
import { runNode } from '../lib/run.ts';
import { say } from '../lib/say.ts';

/** Builds, then packs for the platform it runs on unless arguments (`--win`, `--mac`, `--linux`) say which. */
try {
  await buildAlways();
  const builder = path.join(root, 'node_modules', 'electron-builder', 'cli.js');
  const args = ['--config', 'electron-builder.yml', '--publish', 'never', ...process.argv.slice(2)];
  process.exitCode = (await runNode(builder, args, { output: 'show' })).code;
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
