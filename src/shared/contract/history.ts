import { z } from 'zod';
import { actionInfo } from './journal.ts';
import { id, shortText } from './fields.ts';
import { command, query } from './operation.ts';

/** What a change of a card can be a change of. A telephone, e-mail and the like is one field, its label included. */
export const historyField = z.enum([
  'name',
  'kind',
  'surname',
  'givenName',
  'patronymic',
  'addressAs',
  'occupation',
  'company',
  'position',
  'birthday',
  'source',
  'employee',
  'recommendedById',
  'preferredChannel',
  'callFrom',
  'callTo',
  'timeZone',
  'wishes',
  'isTarget',
  'targetReason',
  'lostReason',
  'askedNotToCallOn',
  'externalId',
  'phone',
  'email',
  'messenger',
  'address',
  'date',
  'relation',
  'consent',
  'photo',
  'ownField',
  'tag',
  'list',
]);
export type HistoryField = z.output<typeof historyField>;

/**
 * A value as it stood, its parts by name: `value` of a plain field (a text, a date, 0 or 1 for no and yes); of a
 * telephone and the like the columns of its row; `name` where it is another client, a tag, a field of one's own.
 */
const value = z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable();
export type HistoryValue = z.output<typeof value>;

/** Names a change: that of a row by the journal's number of it, the coming of a row by the row. */
export const changeKey = z.union([
  z.object({ changeId: id, field: historyField }),
  z.object({ table: shortText, rowId: id }),
]);
export type ChangeKey = z.output<typeof changeKey>;

export const fieldChange = z.object({
  key: changeKey,
  field: historyField,
  /** Null: there was none, or there is none any more. */
  before: value,
  after: value,
  /** False where the former value is the one that stands, or there is nothing left to put it back into. */
  canPutBack: z.boolean(),
});
export type FieldChange = z.output<typeof fieldChange>;

export const historyEntry = z.object({
  action: actionInfo,
  /** Whose doing it was: the owner's own hand, a file that was brought in, the joining of two cards, the sample. */
  by: z.enum(['owner', 'import', 'merge', 'sample']),
  /** The card came to be then. */
  isBeginning: z.boolean(),
  changes: z.array(fieldChange),
});
export type HistoryEntry = z.output<typeof historyEntry>;

export const historyContract = {
  /**
   * What was changed in a client's card, latest first, as it stands today: what was taken back is left out. `next` is
   * passed back as `before`.
   */
  'history.client': query({
    input: z.object({
      clientId: id,
      before: id.optional(),
      limit: z.int().min(1).max(200).default(40),
    }),
    output: z.object({ entries: z.array(historyEntry), next: id.nullable() }),
  }),
  /**
   * Gives one field its former value again, as an action of its own. `not_found`, `history_gone`, and what the field
   * itself refuses: `external_id_taken`, `recommendation_cycle`.
   */
  'history.putBack': command({
    input: z.object({ clientId: id, key: changeKey }),
    output: z.object({}),
  }),
} as const;
