import {
  importFields,
  type ImportField,
  type ImportTarget,
} from '#shared/contract/import-fields.ts';
import type { ImportMapping } from '#shared/contract/import.ts';
import type { Cell, Row } from '../read/table.ts';
import { columnLetter } from '#shared/rules/column-letter.ts';
import { cellText } from './cell-text.ts';

const isOfProgram = (target: ImportTarget): target is ImportField =>
  importFields.some((field) => field === target);

/** A file's columns by field. */
export class Fields {
  readonly #columns = new Map<ImportTarget, number[]>();
  /** Asked for in each row of a million. */
  readonly #first: Record<ImportField, number>;
  readonly headings: readonly string[];

  constructor(mapping: ImportMapping, headings: readonly string[]) {
    this.headings = headings;
    const none = importFields.map((field) => [field, -1]);
    this.#first = Object.fromEntries(none) as Record<ImportField, number>;
    for (const [index, field] of mapping.entries()) {
      if (field === null) continue;
      const columns = this.#columns.get(field);
      if (columns) columns.push(index);
      else {
        this.#columns.set(field, [index]);
        if (isOfProgram(field)) this.#first[field] = index;
      }
    }
  }

  has(...fields: readonly ImportField[]): boolean {
    return fields.some((field) => this.#columns.has(field));
  }

  /** The first column of the field; -1 where it has none. */
  at(field: ImportField): number {
    return this.#first[field];
  }

  all(field: ImportField): readonly number[] {
    return this.#columns.get(field) ?? [];
  }

  /** The cells of a field in the sample. */
  sample(field: ImportField, rows: readonly Row[]): Cell[] {
    const index = this.at(field);
    return index < 0 ? [] : rows.map(({ cells }) => cells[index] ?? null);
  }
}

/** How a column is named in a sentence: by its heading, or by its letter. */
export const columnName = (headings: readonly string[], index: number): string =>
  headings[index] || columnLetter(index);

export const isEmptyAt = ({ cells }: Row, index: number): boolean => cellText(cells[index]) === '';
