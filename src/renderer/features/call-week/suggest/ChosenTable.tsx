import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Candidate } from '#shared/contract/call-week-shapes.ts';
import { DateText, Money } from '#renderer/ui/format/values.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import classes from './suggest.module.css';

interface ChosenTableProps {
  readonly clients: readonly Candidate[];
  readonly onLeaveOut: (clientId: number) => void;
}

/** Who is to be called, the biggest first. */
export function ChosenTable({ clients, onLeaveOut }: ChosenTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th className={classes.figure}>{t(($) => $.callWeek.suggest.rank)}</th>
          <th>{t(($) => $.callWeek.suggest.client)}</th>
          <th className={classes.figure}>{t(($) => $.callWeek.suggest.revenue)}</th>
          <th className={classes.figure}>{t(($) => $.callWeek.suggest.share)}</th>
          <th
            className={`${classes.figure} ${classes.running}`}
            title={t(($) => $.callWeek.suggest.runningHint)}
          >
            {t(($) => $.callWeek.suggest.running)}
          </th>
          <th colSpan={2}>{t(($) => $.callWeek.suggest.when)}</th>
        </tr>
      </thead>
      <tbody>
        {clients.map((client) => (
          <tr key={client.clientId}>
            <td className={classes.rank}>{client.rank}</td>
            <td className={classes.name} title={client.name}>
              {client.name}
              {client.isByHand && (
                <span className={classes.remark}>
                  {client.doubt === null
                    ? t(($) => $.callWeek.suggest.byHand)
                    : t(($) => $.callWeek.reasons[client.doubt ?? 'by_hand'])}
                </span>
              )}
            </td>
            <td className={classes.figure}>
              <Money minor={client.revenueMinor} />
            </td>
            <td className={classes.figure}>{format.percent(client.share)}</td>
            <td className={classes.figure}>{format.percent(client.runningShare)}</td>
            <td className={classes.when}>
              <DateText date={client.plannedOn} /> {client.plannedTime}
            </td>
            <td className={classes.act}>
              <ActionIcon
                variant="subtle"
                color="slate"
                size={24}
                aria-label={t(($) => $.callWeek.suggest.leaveOut, { name: client.name })}
                title={t(($) => $.callWeek.suggest.leaveOut, { name: client.name })}
                onClick={() => onLeaveOut(client.clientId)}
              >
                <IconX size={16} stroke={1.5} />
              </ActionIcon>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
