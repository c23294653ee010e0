import type { Database as Sqlite } from 'better-sqlite3';
import { deriveSearch } from './derive-search.ts';
import { deriveTotals } from './derive-totals.ts';
import { clearTouched } from './touched.ts';

/** Makes the totals and the search text of every touched client anew, and forgets the list. */
export function derive(sqlite: Sqlite): void {
  deriveTotals(sqlite);
  deriveSearch(sqlite);
  clearTouched(sqlite);
}
