export const callOutcomes = [
  'talked',
  'no_answer',
  'call_back',
  'wrong_number',
  'asked_not_to_call',
] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** Whether a call is still to be made: after a wrong number, while there is another one to dial. */
export const isOpenCall = (outcome: CallOutcome | null, hasPhone: boolean): boolean => {
  if (outcome === 'talked' || outcome === 'asked_not_to_call') return false;
  return outcome !== 'wrong_number' || hasPhone;
};
