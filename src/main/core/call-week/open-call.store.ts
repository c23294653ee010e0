import type { CallOutcome } from '#shared/rules/call-outcome.ts';

/** Whether a client has a telephone that can be dialled and is not known to be wrong. */
export const hasNumberSql = (
  clientId: string,
): string => `EXISTS (SELECT 1 FROM client_phones AS phone
  WHERE phone.client_id = ${clientId} AND phone.is_wrong = 0 AND phone.e164 IS NOT NULL)`;

const untilTold: readonly CallOutcome[] = ['no_answer', 'call_back'];

/**
 * Whether a call is still to be made, over `call_week_calls AS call`: `isOpenCall` in SQL, the only one, so that the
 * week, Today, the calendar and the card agree. A test holds the two against each other.
 */
export const isOpenSql = `(call.outcome IS NULL
  OR call.outcome IN (${untilTold.map((outcome) => `'${outcome}'`).join(', ')})
  OR (call.outcome = 'wrong_number' AND ${hasNumberSql('call.client_id')}))`;
