import type { Job } from '../context.ts';
import type { Sheet } from './sheet.ts';

/** Rows between two looks at whether the user has cancelled. */
const rowsBetweenLooks = 200;

/** The same sheets, saying how far their rows have been taken, and stopping once the user has cancelled. */
export function follow(sheets: readonly Sheet[], job: Job): Sheet[] {
  const total = sheets.reduce((sum, { rowCount }) => sum + rowCount, 0);
  let done = 0;
  return sheets.map((sheet) => ({
    ...sheet,
    *rows() {
      for (const row of sheet.rows()) {
        if (done % rowsBetweenLooks === 0) {
          job.throwIfCancelled();
          job.progress('write', done, total);
        }
        done += 1;
        yield row;
      }
    },
  }));
}
