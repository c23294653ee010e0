import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { actionSentence } from '#shared/i18n/sentences.ts';
import { useUndo } from '#renderer/api/use-undo.ts';
import { useFormat } from '../format/use-format.ts';
import { useObstacles } from '../use-obstacles.ts';
import classes from './actions.module.css';

type Action = Output<'journal.list'>['actions'][number];

/** Actions newest first, as a list: its rows come a page at a time. */
export function Actions({ label, pages }: ActionsProps) {
  return (
    <ol className={classes.list} aria-label={label}>
      {pages.map((actions) => (
        <ActionRows key={actions[0]?.id ?? 0} actions={actions} />
      ))}
    </ol>
  );
}

interface ActionsProps {
  readonly label: string;
  readonly pages: readonly (readonly Action[])[];
}

/** A page of actions. Those that cannot be taken back say why; that is known a moment after the list. */
function ActionRows({ actions }: { readonly actions: readonly Action[] }) {
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
