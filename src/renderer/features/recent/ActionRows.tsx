import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { actionSentence } from '#shared/i18n/sentences.ts';
import { useUndo } from '#renderer/api/use-undo.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { useObstacles } from '#renderer/ui/use-obstacles.ts';
import classes from './recent.module.css';

type Action = Output<'journal.list'>['actions'][number];

/** A page of actions. Those that cannot be taken back say why; that is known a moment after the list. */
export function ActionRows({ actions }: { readonly actions: readonly Action[] }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { undo, isRunning } = useUndo();
  const standing = actions.filter(({ state }) => state === 'stands').map(({ id }) => id);
  const obstacleTo = useObstacles(standing);
  const whyNot = ({ state, id }: Action): string | null =>
    state === 'stands' ? obstacleTo(id) : t(($) => $.recent.why[state]);
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
