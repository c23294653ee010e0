import type { Database as Sqlite } from 'better-sqlite3';
import { AppError } from '#shared/contract/errors.ts';
import { mergeFields, type ComparedField, type MergeField } from '#shared/contract/duplicates.ts';
import type { Output } from '#shared/contract/index.ts';
import { prepared } from '../../db/prepared.ts';
import type { ClientRow } from '../clients/clients.table.ts';
import { judge } from './find/evidence.store.ts';
import { canJoin, suggestedChoice, valueOf } from './merge/fields.ts';
import { findNotSame } from './not-same.store.ts';
import { comparedSide } from './sides.store.ts';

type Compared = Output<'duplicates.compare'>;

const readRow = (sqlite: Sqlite, id: number): ClientRow => {
  const row = prepared(sqlite, 'SELECT * FROM clients WHERE id = ?').get(id) as
    | ClientRow
    | undefined;
  if (!row) throw new AppError('not_found');
  return row;
};

/** More orders, then entered earlier, then the smaller id. */
const isBetter = (a: Compared['first'], b: Compared['first']): boolean => {
  if (a.orders !== b.orders) return a.orders > b.orders;
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt;
  return a.id < b.id;
};

/** What a person reads in a field: the recommender by name, the reason behind «не наш клиент». */
function shown(sqlite: Sqlite, row: ClientRow, field: MergeField): string | null {
  if (field === 'recommendedBy' && row.recommended_by_id !== null) {
    return prepared(sqlite, 'SELECT name FROM clients WHERE id = ?')
      .pluck()
      .get(row.recommended_by_id) as string;
  }
  return valueOf(row, field);
}

function comparedFields(
  sqlite: Sqlite,
  rows: { first: ClientRow; second: ClientRow },
  keep: 'first' | 'second',
): ComparedField[] {
  const lose = keep === 'first' ? 'second' : 'first';
  const sideOf = { kept: keep, lost: lose, both: 'both' } as const;
  return mergeFields
    .map((field): ComparedField => {
      const first = shown(sqlite, rows.first, field);
      const second = shown(sqlite, rows.second, field);
      return {
        field,
        first,
        second,
        differs: first !== null && second !== null && first !== second,
        suggested: sideOf[suggestedChoice(field, rows[keep], rows[lose])],
        canJoin: canJoin(field),
      };
    })
    .filter(({ first, second }) => first !== null || second !== null);
}

interface OwnRow {
  readonly fieldId: number;
  readonly name: string;
  readonly kind: string;
  readonly options: string;
  readonly first: string | number;
  readonly second: string | number;
}

/** As a person reads it: the option's name, yes and no as 1 and 0. */
function ownText({ kind, options }: OwnRow, value: string | number): string {
  if (kind !== 'choice') return String(value);
  const known = JSON.parse(options) as { id: number; name: string }[];
  return known.find(({ id }) => id === value)?.name ?? String(value);
}

/** Fields of the owner's own that both have with different values: anything else needs no choice. */
const comparedOwnFields = (
  sqlite: Sqlite,
  firstId: number,
  secondId: number,
): Compared['ownFields'] =>
  (
    prepared(
      sqlite,
      `SELECT field.id AS fieldId, field.name, field.kind, field.options, one.value AS first, other.value AS second
       FROM client_field_values AS one
       JOIN client_field_values AS other ON other.field_id = one.field_id AND other.client_id = ?
       JOIN custom_fields AS field ON field.id = one.field_id
       WHERE one.client_id = ? AND one.value IS NOT other.value ORDER BY field.position, field.id`,
    ).all(secondId, firstId) as OwnRow[]
  ).map((row) => ({
    fieldId: row.fieldId,
    name: row.name,
    first: ownText(row, row.first),
    second: ownText(row, row.second),
  }));

/** Two clients side by side; `keep` unless given is the better known one. Throws `not_found`. */
export function compareClients(
  sqlite: Sqlite,
  firstId: number,
  secondId: number,
  wanted?: 'first' | 'second',
): Compared {
  const first = comparedSide(sqlite, firstId);
  const second = comparedSide(sqlite, secondId);
  const keep = wanted ?? (isBetter(first, second) ? 'first' : 'second');
  const rows = { first: readRow(sqlite, firstId), second: readRow(sqlite, secondId) };
  const judged = judge(sqlite, firstId, secondId);
  if (!judged) throw new AppError('not_found');
  return {
    first,
    second,
    fields: comparedFields(sqlite, rows, keep),
    ownFields: comparedOwnFields(sqlite, firstId, secondId),
    keep,
    ...judged,
    notSameId: findNotSame(sqlite, firstId, secondId),
  };
}
