import type { ImportFileInfo } from '#shared/contract/import.ts';

/** With more columns than this, those that are taken might lie beyond the edge of the screen. */
const wide = 9;

/**
 * The order in which columns are shown, as indexes: as in the file, unless it is wide; then what is taken comes
 * first, then what holds something, then the empty ones. An export of contacts has ninety columns, six of them used.
 */
export function columnOrder({ columns, rows }: Pick<ImportFileInfo, 'columns' | 'rows'>): number[] {
  const indexes = columns.map(({ index }) => index);
  if (columns.length <= wide) return indexes;
  const rank = (index: number): number => {
    if (columns[index]?.field != null) return 0;
    return rows.some(({ cells }) => (cells[index] ?? '').trim() !== '') ? 1 : 2;
  };
  return indexes.toSorted((a, b) => rank(a) - rank(b) || a - b);
}
