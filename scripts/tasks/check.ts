import { runChecks } from '../lib/run-checks.ts';
import { say } from '../lib/say.ts';

const { passed, failed } = await runChecks();
say(`${passed} checks passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
