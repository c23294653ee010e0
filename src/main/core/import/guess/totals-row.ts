import type { Row } from '../read/table.ts';
import { cellText } from '../rows/cell-text.ts';

const TOTAL =
  /^(?:итого|всего|итог|итоги|общий итог|total|totals|grand total|sum total|подытог|subtotal)(?=$|[\s:.,)])/i;

/** A row of totals: one of its first texts says «Итого», and most of what the table's rows hold is missing. */
export function isTotalsRow(row: Row, needed: readonly number[]): boolean {
  let texts = 0;
  let says = false;
  for (const cell of row.cells) {
    if (typeof cell !== 'string') continue;
    const text = cellText(cell);
    if (text === '') continue;
    if (TOTAL.test(text)) says = true;
    texts += 1;
    if (says || texts === 3) break;
  }
  return says && needed.some((index) => cellText(row.cells[index]) === '' || saysTotal(row, index));
}

const saysTotal = (row: Row, index: number): boolean => TOTAL.test(cellText(row.cells[index]));
