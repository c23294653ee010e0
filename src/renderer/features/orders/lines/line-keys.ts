import { lineFields, type DraftLine, type LineField } from '../draft/draft-line.ts';

export interface LinePlace {
  readonly key: number;
  readonly field: LineField;
}

/** Where Enter leads: product, quantity, price, discount, and on to the product of the next line. Null at the end. */
export function placeAfter(
  lines: readonly DraftLine[],
  { key, field }: LinePlace,
): LinePlace | null {
  const next = lineFields[lineFields.indexOf(field) + 1];
  if (next) return { key, field: next };
  const line = lines[lines.findIndex((line) => line.key === key) + 1];
  return line ? { key: line.key, field: 'name' } : null;
}
