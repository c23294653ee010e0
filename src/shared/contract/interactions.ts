import { z } from 'zod';
import { id, instant, isoDate, longText, shortText, timeOfDay } from './fields.ts';
import { command } from './operation.ts';

export const interactionKind = z.enum(['call', 'message', 'meeting', 'visit', 'note']);
export type InteractionKind = z.output<typeof interactionKind>;
export const interactionDirection = z.enum(['in', 'out']);

export const interaction = z.object({
  id,
  clientId: id,
  kind: interactionKind,
  direction: interactionDirection.nullable(),
  /** UTC. */
  happenedAt: instant,
  text: z.string(),
});

const words = longText.refine((text) => text.trim() !== '', 'required');

export const interactionsContract = {
  /** Writes down a contact, and with `remind` the next step after it, as one action. `not_found`. */
  'interactions.add': command({
    input: z.object({
      clientId: id,
      kind: interactionKind,
      direction: interactionDirection.nullable().default(null),
      /** Now, unless said. */
      happenedAt: instant.optional(),
      text: words,
      /** `text` is the note's own first line unless said. */
      remind: z
        .object({
          on: isoDate,
          time: timeOfDay.nullable().default(null),
          text: shortText.optional(),
        })
        .optional(),
    }),
    output: z.object({ id, reminderId: id.nullable() }),
  }),
  /** `not_found`. */
  'interactions.update': command({
    input: z.object({
      id,
      patch: z.object({
        kind: interactionKind.optional(),
        direction: interactionDirection.nullable().optional(),
        happenedAt: instant.optional(),
        text: words.optional(),
      }),
    }),
    output: interaction,
  }),
  /** Its reminders stay. `not_found`. */
  'interactions.remove': command({ input: z.object({ id }), output: z.object({ id }) }),
} as const;
