export const callOutcomes = [
  'talked',
  'no_answer',
  'call_back',
  'wrong_number',
  'asked_not_to_call',
] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/**
 * Whether a call is still to be made. After a wrong number with another one to dial a call keeps the outcome it
 * had: `wrong_number` stands only where there was none left, and is to be tried again once there is one.
 */
export const isOpenCall = (outcome: CallOutcome | null, hasNumber: boolean): boolean =>
  outcome === null ||
  outcome === 'no_answer' ||
  outcome === 'call_back' ||
  (outcome === 'wrong_number' && hasNumber);
