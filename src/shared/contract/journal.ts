import { z } from 'zod';
import { command, query, readJob } from './operation.ts';
import { id, instant } from './fields.ts';

export const actionInfo = z.object({
  id,
  kind: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  at: instant,
});

/** What the list of actions can be narrowed to. `other`: whatever is in none of the others. */
export const actionAreas = [
  'clients',
  'orders',
  'contacts',
  'reminders',
  'calls',
  'import',
  'bulk',
  'removals',
  'other',
] as const;
const actionArea = z.enum(actionAreas);
export type ActionArea = z.output<typeof actionArea>;

/**
 * Why an action cannot be taken back: it was already; its rows were too many to be written down (`final`); it is
 * older than the trash keeps (`forgotten`); a later action stands in the way, named where the journal knows it.
 */
const obstacle = z.object({
  reason: z.enum(['undone', 'final', 'forgotten', 'later']),
  action: actionInfo.nullable(),
});
export type Obstacle = z.output<typeof obstacle>;

export const journalContract = {
  /**
   * Takes an action back: the given one, or the latest that still stands. `not_found`, `nothing_to_undo`, `undo_blocked`,
   * `undo_final`, `undo_forgotten`.
   */
  'journal.undo': command({
    input: z.object({ actionId: id.optional() }),
    output: z.object({ undone: actionInfo }),
  }),
  /** Puts back what the last undo took, unless something was done since. `nothing_to_undo`. */
  'journal.redo': command({ input: z.object({}), output: z.object({ redone: actionInfo }) }),
  /** Actions newest first, a page at a time. `next` is passed back as `before`; null at the end. */
  'journal.list': query({
    input: z.object({
      before: id.optional(),
      area: actionArea.optional(),
      /** Only those that changed something of this client. */
      clientId: id.optional(),
      limit: z.int().min(1).max(200).default(50),
    }),
    output: z.object({
      actions: z.array(
        actionInfo.extend({ state: z.enum(['stands', 'undone', 'final', 'forgotten']) }),
      ),
      next: id.nullable(),
    }),
  }),
  /**
   * Of the given actions those that cannot be taken back by themselves, and why. Follows keys from row to row, which
   * takes its time for an import: hence on the thread for long reads.
   */
  'journal.obstacles': readJob({
    input: z.object({ actionIds: z.array(id).max(200) }),
    output: z.array(obstacle.extend({ actionId: id })),
  }),
} as const;
