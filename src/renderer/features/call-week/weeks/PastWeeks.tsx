import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WeekSummary } from '#shared/contract/call-week-shapes.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import classes from './weeks.module.css';

/** Weeks that are finished, the latest first. */
export function PastWeeks({ weeks }: { readonly weeks: readonly WeekSummary[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th>{t(($) => $.callWeek.list.week)}</th>
          <th className={classes.figure}>{t(($) => $.callWeek.list.talked)}</th>
          <th className={classes.figure}>{t(($) => $.callWeek.list.heardColumn)}</th>
          <th className={classes.figure}>{t(($) => $.callWeek.list.improvements)}</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.id}>
            <td>
              <Link
                to="/call-week/$weekId/result"
                params={{ weekId: week.id }}
                className={classes.link}
              >
                {week.title ?? `${format.date(week.startsOn)} — ${format.date(week.endsOn)}`}
              </Link>
            </td>
            <td className={classes.figure}>
              {t(($) => $.callWeek.result.of, { talked: week.talked, calls: week.calls })}
            </td>
            <td className={classes.figure}>{format.percent(week.heardShare)}</td>
            <td className={classes.figure}>{week.improvements}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
