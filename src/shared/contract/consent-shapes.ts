import { z } from 'zod';
import { id, isoDate } from './fields.ts';

/** data: keep and use what is known of them; offers: send them offers; other: what the note says. */
export const consentPurpose = z.enum(['data', 'offers', 'other']);
export type ConsentPurpose = z.output<typeof consentPurpose>;

export const consent = z.object({
  id,
  purpose: consentPurpose,
  /** What for, or how it was given: on paper, by telephone. */
  note: z.string().nullable(),
  givenOn: isoDate,
  /** Its last day; null without an end. */
  untilOn: isoDate.nullable(),
  withdrawnOn: isoDate.nullable(),
});
export type Consent = z.output<typeof consent>;
