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
 * had: `wrong_number` stands only where there was none left.
 */
export const isOpenCall = (outcome: CallOutcome | null): boolean =>
  outcome === null || outcome === 'no_answer' || outcome === 'call_back';
