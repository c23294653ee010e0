import { setUpAndRun } from './setup.mjs';

await setUpAndRun('e2e-electron');
