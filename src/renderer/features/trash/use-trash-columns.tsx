import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrashItem } from '#shared/contract/trash.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import type { Column } from '#renderer/ui/table/column.ts';
import classes from './trash.module.css';

const parts = ['orders', 'contacts', 'reminders'] as const;

/** What a thing is, whose and with what, when it went, and the way back or why there is none. */
export function useTrashColumns(
  restore: (item: TrashItem) => Promise<void>,
  isRunning: boolean,
): Column<TrashItem>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => {
    const dateOf = ({ on }: TrashItem): string | null =>
      on === null ? null : on.includes('T') ? format.instant(on) : format.date(on);
    const nameOf = (item: TrashItem): string =>
      item.title || (item.kind === 'order' ? t(($) => $.trash.noNumber) : (dateOf(item) ?? ''));
    const withIt = (item: TrashItem): string =>
      [
        item.client?.name,
        item.title === '' && item.kind !== 'order' ? null : dateOf(item),
        item.amountMinor === null ? null : format.money(item.amountMinor),
        ...parts.map((part) =>
          item.parts[part] > 0 ? t(($) => $.trash[part], { count: item.parts[part] }) : null,
        ),
      ]
        .filter((one) => one !== null && one !== undefined)
        .join(' · ');
    const whyNot = ({ problem }: TrashItem): string | null => {
      if (!problem) return null;
      if (problem.reason === 'taken')
        return t(($) => $.trash.problems.taken, { name: problem.name });
      return problem.itemId === null
        ? t(($) => $.trash.problems.gone)
        : t(($) => $.trash.problems.parent, { name: problem.name });
    };
    const canRestore = ({ problem }: TrashItem): boolean =>
      problem === null || problem.itemId !== null;
    return [
      {
        id: 'what',
        header: t(($) => $.trash.columns.what),
        width: 'minmax(200px, 5fr)',
        cell: (item) => (
          <>
            <span className={classes.kindOf}>{t(($) => $.trash.kinds[item.kind])}</span>
            {nameOf(item)}
          </>
        ),
      },
      {
        id: 'with',
        header: t(($) => $.trash.columns.with),
        width: 'minmax(180px, 5fr)',
        cell: withIt,
      },
      {
        id: 'deleted',
        header: t(($) => $.trash.columns.deleted),
        width: '132px',
        cell: (item) => format.instant(item.deletedAt),
      },
      {
        id: 'restore',
        header: t(($) => $.trash.columns.restore),
        width: 'minmax(200px, 4fr)',
        cell: (item) => (
          <span className={classes.way}>
            {canRestore(item) && (
              <Button
                variant="subtle"
                size="compact-sm"
                disabled={isRunning}
                leftSection={<IconArrowBackUp size={16} stroke={1.5} aria-hidden />}
                onClick={() => void restore(item)}
              >
                {item.problem ? t(($) => $.trash.restoreBoth) : t(($) => $.trash.restore)}
              </Button>
            )}
            <span className={classes.why} title={whyNot(item) ?? undefined}>
              {whyNot(item)}
            </span>
          </span>
        ),
      },
    ];
  }, [t, format, restore, isRunning]);
}
