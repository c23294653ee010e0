import type { BulkChange } from '#shared/contract/bulk.ts';
import { isOwnValue, keptValue } from '#shared/rules/own-values.ts';
import { normalise } from '#shared/rules/search-text.ts';
import { readList } from '../client-lists/client-lists.store.ts';
import type { Db } from '../../db/database.ts';
import { notOwnValue } from '../own-fields/not-own-value.ts';
import { readOwnField } from '../own-fields/own-fields.store.ts';
import { readTag } from '../tags/tags.store.ts';

type Value = string | number | null;

/**
 * A change as statements over the clients of `json_each(@ids)`. `already` and `value` are SQL over a row of `clients`:
 * whether the client is so, and what they have instead (null: nothing).
 */
export interface ChangeSql {
  readonly params: Readonly<Record<string, Value>>;
  readonly already: string;
  readonly value: string | null;
  /** Names of the values where they are kept as numbers. */
  readonly valueNames?: ReadonlyMap<string, string>;
  readonly statements: readonly string[];
  /** What the journal's sentence says. */
  readonly kind: string;
  readonly words: Readonly<Record<string, string | number>>;
}

const among = 'IN (SELECT value FROM json_each(@ids))';

const columnChange = (
  columns: Readonly<Record<string, Value>>,
  shown: string,
): Pick<ChangeSql, 'params' | 'already' | 'value' | 'statements'> => {
  const names = Object.keys(columns);
  const already = names.map((name) => `clients.${name} IS @${name}`).join(' AND ');
  return {
    params: columns,
    already,
    value: shown,
    statements: [
      `UPDATE clients SET ${names.map((name) => `${name} = @${name}`).join(', ')}, updated_at = @now
       WHERE id ${among} AND NOT (${already})`,
    ],
  };
};

const trimmed = (text: string | null): string | null => text?.trim() || null;

function textChange(column: 'source' | 'employee', value: string | null): ChangeSql {
  const text = trimmed(value);
  return {
    ...columnChange({ [column]: text }, `clients.${column}`),
    kind: text === null ? `bulk.${column}Away` : `bulk.${column}`,
    words: text === null ? {} : { value: text },
  };
}

function targetChange(isTarget: boolean | null, reason: string | null): ChangeSql {
  const kinds = { true: 'bulk.target', false: 'bulk.notTarget', null: 'bulk.targetAway' } as const;
  const columns = {
    is_target: isTarget === null ? null : isTarget ? 1 : 0,
    target_reason: isTarget === null ? null : trimmed(reason),
  };
  return {
    ...columnChange(columns, 'clients.is_target'),
    kind: kinds[`${isTarget}`],
    words: {},
  };
}

/** A tie between a client and a thing: a tag, a list. */
function tie(
  table: 'client_tags' | 'client_list_members',
  column: 'tag_id' | 'list_id',
  thing: { readonly id: number; readonly isGiven: boolean },
): Pick<ChangeSql, 'params' | 'already' | 'value' | 'statements'> {
  const has = `EXISTS (SELECT 1 FROM ${table} WHERE ${table}.client_id = clients.id AND ${column} = @thing)`;
  const isMember = table === 'client_list_members';
  return {
    params: { thing: thing.id },
    already: thing.isGiven ? has : `NOT ${has}`,
    value: null,
    statements: [
      thing.isGiven
        ? `INSERT INTO ${table} (client_id, ${column}${isMember ? ', added_at' : ''})
           SELECT clients.id, @thing${isMember ? ', @now' : ''} FROM clients WHERE clients.id ${among} AND NOT ${has}
           ORDER BY clients.id`
        : `DELETE FROM ${table} WHERE client_id ${among} AND ${column} = @thing`,
    ],
  };
}

/** The tag of that name, whatever its case; null where there is none yet. */
export async function knownTag(db: Db, name: string): Promise<number | null> {
  const key = normalise(name) || name.trim();
  const tag = await db
    .selectFrom('tags')
    .select('id')
    .where('name_key', '=', key)
    .executeTakeFirst();
  return tag?.id ?? null;
}

async function ownChange(
  db: Db,
  fieldId: number,
  given: string | number | null,
): Promise<ChangeSql> {
  const field = await readOwnField(db, fieldId);
  const kept = given === null || given === '' ? null : keptValue(given);
  const value = kept === '' ? null : kept;
  if (value !== null && !isOwnValue(field, value)) {
    throw notOwnValue(field);
  }
  const current = `(SELECT value FROM client_field_values AS own WHERE own.client_id = clients.id AND field_id = @field)`;
  const names = new Map(field.options.map(({ id, name }) => [String(id), name]));
  return {
    params: { field: fieldId, value },
    already: `${current} IS @value`,
    value: current,
    ...(field.kind === 'choice' ? { valueNames: names } : {}),
    statements:
      value === null
        ? [`DELETE FROM client_field_values WHERE client_id ${among} AND field_id = @field`]
        : [
            `UPDATE client_field_values SET value = @value
             WHERE client_id ${among} AND field_id = @field AND value IS NOT @value`,
            `INSERT INTO client_field_values (client_id, field_id, value)
             SELECT clients.id, @field, @value FROM clients WHERE clients.id ${among} AND ${current} IS NULL
             ORDER BY clients.id`,
          ],
    kind: value === null ? 'bulk.ownFieldAway' : 'bulk.ownField',
    words: { field: field.name },
  };
}

type Ties = Extract<BulkChange, { what: 'giveTag' | 'takeTag' | 'addToList' | 'dropFromList' }>;

async function tieChange(db: Db, change: Ties, tagId: number | null): Promise<ChangeSql> {
  if (change.what === 'giveTag') {
    return {
      ...tie('client_tags', 'tag_id', { id: tagId ?? 0, isGiven: true }),
      kind: 'bulk.giveTag',
      words: { tag: change.name.trim() },
    };
  }
  if (change.what === 'takeTag') {
    const { id, name } = await readTag(db, change.tagId);
    return {
      ...tie('client_tags', 'tag_id', { id, isGiven: false }),
      kind: 'bulk.takeTag',
      words: { tag: name },
    };
  }
  const { id, name } = await readList(db, change.listId);
  return {
    ...tie('client_list_members', 'list_id', { id, isGiven: change.what === 'addToList' }),
    kind: `bulk.${change.what}`,
    words: { list: name },
  };
}

/** `tagId` is the tag to give; before it is made there is none, and nobody has it. Throws `not_found`, `invalid_input`. */
export async function changeSql(
  db: Db,
  change: BulkChange,
  tagId: number | null,
): Promise<ChangeSql> {
  if (change.what === 'source' || change.what === 'employee') {
    return textChange(change.what, change.value);
  }
  if (change.what === 'target') return targetChange(change.isTarget, change.reason);
  if (change.what === 'ownField') return ownChange(db, change.fieldId, change.value);
  return tieChange(db, change, tagId);
}
