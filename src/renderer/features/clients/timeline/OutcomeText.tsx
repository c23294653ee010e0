import { useTranslation } from 'react-i18next';

const outcomes = ['talked', 'no_answer', 'call_back', 'wrong_number', 'asked_not_to_call'] as const;

/** How a call ended; a word that is not ours stays as it is. */
export function OutcomeText({ outcome }: { readonly outcome: string }) {
  const { t } = useTranslation();
  const known = outcomes.find((one) => one === outcome);
  return known ? t(($) => $.clients.timeline.outcomes[known]) : outcome;
}
