import { z } from 'zod';
import { consentPurpose } from './consent-shapes.ts';
import { id, isoDate, shortText } from './fields.ts';
import { command } from './operation.ts';

export * from './consent-shapes.ts';

export const consentsContract = {
  /** Writes down a consent; `givenOn` is today unless set, `untilOn` lies on it or later. `not_found`. */
  'consents.give': command({
    input: z.object({
      clientId: id,
      purpose: consentPurpose,
      note: shortText.nullable().default(null),
      givenOn: isoDate.optional(),
      untilOn: isoDate.nullable().default(null),
    }),
    output: z.object({ id }),
  }),
  /** Changes what was written down wrongly. `not_found`. */
  'consents.update': command({
    input: z.object({
      id,
      patch: z
        .object({
          purpose: consentPurpose,
          note: shortText.nullable(),
          givenOn: isoDate,
          untilOn: isoDate.nullable(),
        })
        .partial(),
    }),
    output: z.object({ id }),
  }),
  /** The client takes it back, today unless `on` is set; null: the withdrawal was a mistake. `not_found`. */
  'consents.withdraw': command({
    input: z.object({ id, on: isoDate.nullable().optional() }),
    output: z.object({ id }),
  }),
  /** Deletes one that was never given. `not_found`. */
  'consents.remove': command({ input: z.object({ id }), output: z.object({ id }) }),
} as const;
