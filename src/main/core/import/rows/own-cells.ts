import { ownFieldIdOf } from '#shared/contract/import-fields.ts';
import type { ImportMapping } from '#shared/contract/import.ts';
import type { OwnField, OwnValue } from '#shared/contract/own-fields.ts';
import type { DateOrder } from '#shared/rules/dates.ts';
import { parseDate } from '#shared/rules/dates.ts';
import { readOwnValue } from '#shared/rules/own-values.ts';
import { detached, type Cell, type Row } from '../read/table.ts';
import { cellText, saysNothing } from './cell-text.ts';
import { shownValue, type Problem } from './rejections.ts';

/** What a row says of a client in the owner's own fields, by the field's id. */
export type OwnValues = ReadonlyMap<number, OwnValue>;

/** Reads the columns of one file that hold own fields. */
export class OwnCells {
  readonly #columns: readonly { readonly column: number; readonly field: OwnField }[];
  readonly #order: DateOrder;

  constructor(mapping: ImportMapping, fields: readonly OwnField[], order: DateOrder) {
    this.#order = order;
    this.#columns = mapping.flatMap((target, column) => {
      const id = target === null ? null : ownFieldIdOf(target);
      const field = id === null ? undefined : fields.find((one) => one.id === id);
      return field ? [{ column, field }] : [];
    });
  }

  /** Null where the row says nothing. Adds to `problems` what it cannot read. */
  read(row: Row, problems: Problem[]): OwnValues | null {
    let found: Map<number, OwnValue> | null = null;
    for (const { column, field } of this.#columns) {
      const cell = row.cells[column] ?? null;
      const text = cellText(cell);
      // «-» and the like stand for nothing, unless the field asks for yes or no.
      if (text === '' || (field.kind !== 'yes_no' && saysNothing(text))) continue;
      const value = this.#value(field, cell, text);
      if (value === null) {
        problems.push({
          column,
          code: 'own_unreadable',
          params: { value: shownValue(text), field: field.name, kind: field.kind },
        });
        continue;
      }
      found ??= new Map<number, OwnValue>();
      found.set(field.id, typeof value === 'string' ? detached(value) : value);
    }
    return found;
  }

  #value(field: OwnField, cell: Cell, text: string): OwnValue | null {
    if (field.kind === 'date' && typeof cell === 'number') return parseDate(cell);
    if (field.kind === 'date' && typeof cell === 'object' && cell !== null) {
      return parseDate(cell.date.slice(0, 10));
    }
    if (field.kind === 'number' && typeof cell === 'number') {
      return Number.isFinite(cell) ? Number(cell.toPrecision(15)) : null;
    }
    return readOwnValue(field, text, this.#order);
  }
}
