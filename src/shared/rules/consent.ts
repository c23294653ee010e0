import type { Consent, ConsentPurpose } from '../contract/consent-shapes.ts';

type Dated = Pick<Consent, 'purpose' | 'untilOn' | 'withdrawnOn'>;

/** Whether a consent still holds on a day: not withdrawn, and up to and with its last day. */
export const isStanding = ({ untilOn, withdrawnOn }: Dated, today: string): boolean =>
  withdrawnOn === null && (untilOn === null || untilOn >= today);

/**
 * What is known of a client's consent for a purpose: `given` one stands; `withdrawn` they took the last one back;
 * `expired` it ran out; `never` asked. Only `given` allows an offer to be sent; `never` is for the owner to decide.
 */
export type ConsentState = 'given' | 'withdrawn' | 'expired' | 'never';

export function consentState(
  consents: readonly Dated[],
  purpose: ConsentPurpose,
  today: string,
): ConsentState {
  const asked = consents.filter((consent) => consent.purpose === purpose);
  if (asked.some((consent) => isStanding(consent, today))) return 'given';
  if (asked.some(({ withdrawnOn }) => withdrawnOn !== null)) return 'withdrawn';
  return asked.length > 0 ? 'expired' : 'never';
}
