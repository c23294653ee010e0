import { z } from 'zod';
import { id, instant, minor, page, shortText } from './fields.ts';
import { command, query, writeJob } from './operation.ts';

export const trashKinds = [
  'client',
  'order',
  'interaction',
  'reminder',
  'callWeek',
  'improvement',
  'segment',
  'list',
  'tag',
] as const;
const trashKind = z.enum(trashKinds);
export type TrashKind = z.output<typeof trashKind>;

/**
 * Why a thing cannot be restored by itself: what it belongs to is gone too (`parent`: then `itemId` names that in the
 * trash, if it is there), or something else has since what may stand but once (`taken`).
 */
const trashProblem = z.object({
  reason: z.enum(['parent', 'taken']),
  /** Of the parent: its kind and name; of what is taken: the value. */
  kind: trashKind.nullable(),
  name: z.string(),
  itemId: id.nullable(),
});
export type TrashProblem = z.output<typeof trashProblem>;

const trashItem = z.object({
  id,
  kind: trashKind,
  /** Its name, number or text; may be empty. */
  title: z.string(),
  /** Its own date or instant: of the order, the contact, the reminder. */
  on: z.string().nullable(),
  amountMinor: minor.nullable(),
  client: z.object({ id, name: z.string() }).nullable(),
  deletedAt: instant,
  /** How many clients' orders, contacts, reminders and others went with it. */
  parts: z.object({ orders: z.int(), contacts: z.int(), reminders: z.int(), others: z.int() }),
  problem: trashProblem.nullable(),
});
export type TrashItem = z.output<typeof trashItem>;

const trashFilter = { text: shortText.default(''), kind: trashKind.optional() };

export const trashContract = {
  /** What was deleted and can be restored, the latest first. */
  'trash.list': query({
    input: z.object({ ...trashFilter, ...page }),
    output: z.object({ total: z.int(), rows: z.array(trashItem) }),
  }),
  /**
   * Brings things back with all that went with them, as one action. Of one that cannot be restored by itself says why:
   * `restore_blocked`; `withParents` restores what it belongs to as well. Of several those that can be are. `leftOut`
   * counts rows whose other end is gone: a tag since removed. `not_found`.
   */
  'trash.restore': writeJob({
    input: z.object({
      which: z.union([
        z.object({ ids: z.array(id).min(1).max(1000) }),
        z.object({ filter: z.object(trashFilter) }),
      ]),
      withParents: z.boolean().default(false),
    }),
    output: z.object({ restored: z.int(), leftOut: z.int(), refused: z.int() }),
  }),
  /**
   * Forgets what is older than the trash keeps, a part at a time: `isDone` says whether there is more. Run by the
   * program itself, leaves no action.
   */
  'trash.forget': command({
    input: z.object({ atMost: z.int().min(1).max(100_000).default(5000) }),
    output: z.object({ forgotten: z.int(), isDone: z.boolean() }),
  }),
} as const;
