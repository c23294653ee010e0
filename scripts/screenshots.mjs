import { setUpAndRun } from './setup.mjs';

await setUpAndRun('screenshots');
