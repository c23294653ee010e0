import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startCore, type Core } from '#main/core/client.ts';

/** The core on a base, its threads from the build, as the program runs it. */
export const openCore = (basePath: string): Promise<Core> =>
  startCore({
    basePath,
    filesFolder: mkdtempSync(join(tmpdir(), 'fifteen-bench-')),
    version: '0.0.0-bench',
    workerUrl: pathToFileURL(join(process.cwd(), 'out/main/worker.js')),
  });
