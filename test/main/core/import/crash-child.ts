import { invoke } from '#main/core/invoke.ts';
import { filesIn } from '#main/core/files.ts';
import { systemClock } from '#main/core/context.ts';
import { openWriter } from '#main/db/open.ts';

/** Imports a file into a base and dies by the hardest of signals in the middle of the writing. */
const [base = '', folder = '', file = ''] = process.argv.slice(2);
const { sqlite, db, path } = openWriter(base);
const files = filesIn(folder);
await invoke(
  { name: 'import.apply', input: { files: [{ token: files.adopt(file) }] } },
  {
    context: { path, sqlite, db, files, clock: systemClock(), version: '0.0.0-test' },
    checkOutput: false,
    report: (error) => {
      throw error;
    },
    job: {
      progress: (stage, done) => {
        if (stage === 'writing' && done > 10_000) process.kill(process.pid, 'SIGKILL');
      },
      throwIfCancelled: () => undefined,
    },
  },
);
