import type { ColumnKind, ReportCell } from '#shared/contract/reports.ts';
import type { CellStyle } from '#shared/reports/cell-text.ts';
import type { ReportWords } from '#shared/reports/report-words.ts';

/** A table ready to be written: its words are in the reader's language, its cells still typed. */
export interface Sheet {
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly rowCount: number;
  rows(): Iterable<readonly ReportCell[]>;
  readonly totals: readonly ReportCell[] | null;
}

export interface SheetColumn {
  /** Its own heading. */
  readonly heading: string;
  /** The heading that it shares with its neighbours, or none. */
  readonly group: string | null;
  readonly kind: ColumnKind;
}

/** How files are written: the reader's language, the base's currency. */
export interface FileStyle extends CellStyle {
  readonly words: ReportWords;
  /** The word in the first free cell of a row of totals. */
  readonly total: string;
}

/** A heading in one cell, its group before it: «Новые: выручка». */
export const fullHeading = ({ heading, group }: SheetColumn): string =>
  group === null ? heading : `${group}: ${heading.toLocaleLowerCase('ru')}`;

/** A sheet's totals as they are written, with the word for them in the first cell that has none. */
export function writtenTotals<T>(
  { columns, totals }: Sheet,
  { total }: Pick<FileStyle, 'total'>,
  write: (cell: ReportCell, kind: ColumnKind) => T,
): (T | string)[] | null {
  if (!totals) return null;
  const place = totals.indexOf(null);
  return columns.map(({ kind }, index) =>
    index === place ? total : write(totals[index] ?? null, kind),
  );
}
