import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/use-command.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { useObstacles } from '#renderer/ui/use-obstacles.ts';
import type { Output } from '#shared/contract/index.ts';
import { historyInput } from './history-input.ts';
import classes from './History.module.css';

type Run = Output<'import.history'>[number];

/** What was brought in before, each with a way to take it back. */
export function History() {
  const { t } = useTranslation();
  const history = useOperation('import.history', historyInput);
  const standing = (history.data ?? []).flatMap(({ actionId, undone }) =>
    actionId === null || undone ? [] : [actionId],
  );
  const obstacleTo = useObstacles(standing);
  if (history.error) {
    return <ErrorState error={history.error} onRetry={() => void history.refetch()} />;
  }
  if (!history.data || history.data.length === 0) return null;
  return (
    <Section title={t(($) => $.importScreen.history.title)}>
      <ul className={classes.list}>
        {history.data.map((run) => (
          <HistoryRow
            key={run.id}
            run={run}
            obstacle={run.actionId === null ? null : obstacleTo(run.actionId)}
          />
        ))}
      </ul>
    </Section>
  );
}

interface HistoryRowProps {
  readonly run: Run;
  /** Why it cannot be taken back. */
  readonly obstacle: string | null;
}

function HistoryRow({ run, obstacle }: HistoryRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const undo = useCommand('journal.undo');
  const [first = '', ...others] = run.files;
  const files =
    others.length === 0
      ? first
      : t(($) => $.importScreen.history.files, { first, count: others.length, n: others.length });
  const { actionId } = run;
  return (
    <li className={classes.row}>
      <time className={classes.when} dateTime={run.at}>
        {format.instant(run.at)}
      </time>
      <span className={classes.main} title={run.files.join(', ')}>
        {files}
      </span>
      <span className={classes.soft}>{resultWords()}</span>
      {actionId !== null &&
        (run.undone || obstacle !== null ? (
          <span className={run.undone ? classes.soft : classes.why}>
            {run.undone ? t(($) => $.importScreen.history.undone) : obstacle}
          </span>
        ) : (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t(($) => $.importScreen.history.undoNamed, { files })}
            loading={undo.isRunning}
            onClick={() => void undo.run({ actionId })}
          >
            {t(($) => $.importScreen.history.undo)}
          </Button>
        ))}
    </li>
  );

  function resultWords(): string {
    const { clients, orders, rejectedTotal } = run;
    const count = (of: number) => ({ count: of, n: format.number(of) });
    const updated = clients.updated + orders.updated;
    const words = [
      clients.created > 0 && t(($) => $.importScreen.history.clients, count(clients.created)),
      orders.created > 0 && t(($) => $.importScreen.history.orders, count(orders.created)),
      updated > 0 && t(($) => $.importScreen.history.updated, count(updated)),
      rejectedTotal > 0 && t(($) => $.importScreen.history.refused, count(rejectedTotal)),
    ].filter((word) => word !== false);
    return words.length === 0 ? t(($) => $.importScreen.history.unchanged) : words.join(', ');
  }
}
