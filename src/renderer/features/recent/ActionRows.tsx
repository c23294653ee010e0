import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { actionSentence } from '#shared/i18n/sentences.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { useUndo } from '#renderer/api/use-undo.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import classes from './recent.module.css';

type Action = Output<'journal.list'>['actions'][number];
type Obstacle = Output<'journal.obstacles'>[number];

/** A page of actions. Those that cannot be taken back say why; that is known a moment after the list. */
export function ActionRows({ actions }: { readonly actions: readonly Action[] }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { undo, isRunning } = useUndo();
  const standing = actions.filter(({ state }) => state === 'stands').map(({ id }) => id);
  const obstacles = useOperation(
    'journal.obstacles',
    { actionIds: standing },
    { enabled: standing.length > 0, keepPrevious: true },
  );
  const whyNot = ({ state, id }: Action): string | null => {
    if (state !== 'stands') return t(($) => $.recent.why[state]);
    const obstacle = obstacles.data?.find(({ actionId }) => actionId === id);
    return obstacle ? wordsOf(obstacle) : null;
  };
  const wordsOf = ({ reason, action }: Obstacle): string => {
    if (reason !== 'later') return t(($) => $.recent.why[reason]);
    return action
      ? t(($) => $.recent.why.later, {
          action: actionSentence(i18n, action),
          at: format.instant(action.at),
        })
      : t(($) => $.recent.why.unknown);
  };
  return actions.map((action) => {
    const why = whyNot(action);
    return (
      <li
        key={action.id}
        className={classes.action}
        data-undone={action.state === 'undone' || undefined}
      >
        <time className={classes.time} dateTime={action.at}>
          {format.instant(action.at)}
        </time>
        <span className={classes.words}>{actionSentence(i18n, action)}</span>
        {why === null ? (
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={isRunning}
            onClick={() => void undo(action.id)}
          >
            {t(($) => $.common.undo)}
          </Button>
        ) : (
          <span className={classes.why}>{why}</span>
        )}
      </li>
    );
  });
}
