import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/use-command.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { localDate, useFormat } from '#renderer/ui/format/use-format.ts';
import classes from './MergedWith.module.css';

/** Whom the client was merged with, each to be taken apart again at any time. */
export function MergedWith({ clientId }: { readonly clientId: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const merges = useOperation('duplicates.mergesOf', { clientId });
  const unmerge = useCommand('duplicates.unmerge');
  const list = merges.data ?? [];
  useCommands(
    list
      .filter(({ blockedBy }) => blockedBy === null)
      .map(({ id, lostName }) => ({
        id: `duplicates.unmerge.${id}`,
        title: t(($) => $.duplicates.merged.unmergeNamed, { name: lostName }),
        run: () => void unmerge.run({ mergeId: id }),
      })),
  );
  if (list.length === 0) return null;
  return (
    <ul className={classes.list}>
      {list.map(({ id, lostName, mergedAt, blockedBy }) => (
        <li key={id} className={classes.line}>
          <span>
            {t(($) => $.duplicates.merged.with, {
              name: lostName,
              date: format.date(localDate(new Date(mergedAt))),
            })}
          </span>
          {blockedBy === null ? (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t(($) => $.duplicates.merged.unmergeNamed, { name: lostName })}
              loading={unmerge.isRunning}
              onClick={() => void unmerge.run({ mergeId: id })}
            >
              {t(($) => $.duplicates.merged.unmerge)}
            </Button>
          ) : (
            <span className={classes.blocked}>
              {t(($) => $.duplicates.merged.blocked, { name: blockedBy })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
