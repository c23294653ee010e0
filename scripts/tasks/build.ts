import { buildAlways, BuildError } from '../lib/build.ts';
import { say } from '../lib/say.ts';

try {
  await buildAlways();
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
