import { useTranslation } from 'react-i18next';
import type { Obstacle } from '#shared/contract/journal.ts';
import { actionSentence } from '#shared/i18n/sentences.ts';
import { useOperation } from '../api/use-operation.ts';
import { useFormat } from './format/use-format.ts';

/**
 * Why an action cannot be taken back, in words; null where it can. Known a moment after the list, which asks only
 * about those that stand.
 */
export function useObstacles(actionIds: readonly number[]): (actionId: number) => string | null {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { data } = useOperation(
    'journal.obstacles',
    { actionIds: [...actionIds] },
    { enabled: actionIds.length > 0, keepPrevious: true },
  );
  return (actionId) => {
    const obstacle = data?.find((one) => one.actionId === actionId);
    return obstacle ? wordsOf(obstacle) : null;
  };

  function wordsOf({ reason, action }: Obstacle): string {
    if (reason !== 'later') return t(($) => $.recent.why[reason]);
    return action
      ? t(($) => $.recent.why.later, {
          action: actionSentence(i18n, action),
          at: format.instant(action.at),
        })
      : t(($) => $.recent.why.unknown);
  }
}
