import type { ImportReasonCode, ImportRejection } from '#shared/contract/import.ts';
import { detached } from '../read/table.ts';

export type ReasonParams = ImportRejection['params'];

export interface Problem {
  /** Index of the column; null where it is the row as a whole. */
  readonly column: number | null;
  readonly code: ImportReasonCode;
  readonly params?: ReasonParams;
}

export interface Rejection extends Problem {
  readonly file: number;
  /** Null: the whole file. */
  readonly row: number | null;
}

/** A cell in a sentence is cut here. */
const longestShown = 60;
export const shownValue = (text: string): string =>
  text.length > longestShown ? `${text.slice(0, longestShown)}…` : detached(text);

/** A list of reasons longer than this would be no use to anyone; the rows themselves are all known. */
const mostReasons = 200_000;

/** The rows that were not taken, and why: a row may have several reasons. */
export class Rejections {
  readonly list: Rejection[] = [];
  readonly #rows: Set<number>[] = [];
  #files = 0;

  add(file: number, row: number | null, problem: Problem): void {
    if (row === null) this.#files += 1;
    else (this.#rows[file] ??= new Set()).add(row);
    if (this.list.length < mostReasons) this.list.push({ ...problem, file, row });
  }

  has(file: number, row: number): boolean {
    return this.#rows[file]?.has(row) ?? false;
  }

  /** Rows of a file. */
  rowsOf(file: number): ReadonlySet<number> {
    return this.#rows[file] ?? new Set();
  }

  /** Rows and whole files. */
  get total(): number {
    return this.#rows.reduce((sum, rows) => sum + rows.size, this.#files);
  }
}
