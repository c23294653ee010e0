import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { mostSilent } from '#shared/contract/today.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';

/** Which greeting an hour of the day asks for; at night still the evening's, since the night's is a farewell. */
export function greetingOf(hour: number): 'morning' | 'day' | 'evening' {
  if (hour < 5 || hour >= 18) return 'evening';
  return hour < 12 ? 'morning' : 'day';
}

/** «4 звонка из недели, 1 напоминание, 2 даты скоро», or undefined on a free day. */
export function useSummary(today: Output<'today.get'> | undefined): string | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  if (!today) return undefined;
  const { calls, reminders, silent, dates } = today;
  const parts = [
    calls.length > 0 ? t(($) => $.today.summary.calls, { count: calls.length }) : '',
    reminders.length > 0 ? t(($) => $.today.summary.reminders, { count: reminders.length }) : '',
    silentWords(silent.length),
    dates.length > 0
      ? t(($) => $.today.summary.dates, {
          count: dates.length,
          dates: format.number(dates.length),
        })
      : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join(', ');

  /** The list ends at `mostSilent`, so that many may be more. */
  function silentWords(count: number): string {
    if (count === 0) return '';
    return count < mostSilent
      ? t(($) => $.today.summary.silent, { count })
      : t(($) => $.today.summary.manySilent, { count });
  }
}
