import { z } from 'zod';
import { command, query } from './operation.ts';
import { id, instant } from './fields.ts';

export const actionInfo = z.object({
  id,
  kind: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  at: instant,
});

export const journalContract = {
  /** Takes an action back: the given one, or the latest that still stands. `nothing_to_undo`, `undo_blocked`. */
  'journal.undo': command({
    input: z.object({ actionId: id.optional() }),
    output: z.object({ undone: actionInfo }),
  }),
  /** Puts back what the last undo took, unless something was done since. `nothing_to_undo`. */
  'journal.redo': command({ input: z.object({}), output: z.object({ redone: actionInfo }) }),
  /** The latest actions, newest first. */
  'journal.recent': query({
    input: z.object({ limit: z.int().min(1).max(200).default(30) }),
    output: z.array(actionInfo.extend({ undone: z.boolean() })),
  }),
} as const;
