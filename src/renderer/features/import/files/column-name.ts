import { columnLetter } from '#shared/rules/column-letter.ts';

/** The heading of a column, or its letter as spreadsheets have it. */
export const columnName = (heading: string, index: number): string =>
  heading.trim() === '' ? columnLetter(index) : heading;
