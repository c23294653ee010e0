import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WeekResult } from '#shared/contract/call-week-result.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { OutcomeBadge } from '../shared/OutcomeBadge.tsx';
import { useThemes } from '../shared/use-theme-names.ts';
import classes from './result.module.css';

/** Every call of the week: how it ended, the score, the words. */
export function AllCalls({ result }: { readonly result: WeekResult }) {
  const { t } = useTranslation();
  const format = useFormat();
  const themes = useThemes(result.calls.flatMap(({ themeIds }) => themeIds));
  const named = (ids: readonly number[]): string =>
    themes
      .filter(({ id }) => ids.includes(id))
      .map(({ title }) => title)
      .join(', ');
  return (
    <table className={classes.calls}>
      <tbody>
        {result.calls.map((call) => (
          <tr key={call.callId}>
            <td className={classes.figure}>{call.rank}</td>
            <td>
              <Link
                to="/call-week/$weekId/call/$callId"
                params={{ weekId: result.weekId, callId: call.callId }}
              >
                {call.name}
              </Link>
            </td>
            <td className={classes.figure}>{format.percent(call.share)}</td>
            <td>
              {call.outcome === null ? (
                <span className={classes.soft}>{t(($) => $.reports.labels.outcome.open)}</span>
              ) : (
                <OutcomeBadge outcome={call.outcome} attempts={call.attempts} />
              )}
            </td>
            <td className={classes.figure}>{call.score}</td>
            <td className={classes.words}>
              {call.outcome === 'talked' && (
                <>
                  {call.words}
                  {call.themeIds.length > 0 && (
                    <span className={classes.soft}> {named(call.themeIds)}</span>
                  )}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
