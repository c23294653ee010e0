import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';

/** Which greeting an hour of the day asks for; at night still the evening's, since the night's is a farewell. */
export function greetingOf(hour: number): 'morning' | 'day' | 'evening' {
  if (hour < 5 || hour >= 18) return 'evening';
  return hour < 12 ? 'morning' : 'day';
}

/** «4 звонка из недели, 1 напоминание, 2 даты скоро», or undefined on a free day. */
export function useSummary(today: Output<'today.get'> | undefined): string | undefined {
  const { t } = useTranslation();
  if (!today) return undefined;
  const { calls, reminders, silent, dates } = today;
  const parts = [
    calls.length > 0 ? t(($) => $.today.summary.calls, { count: calls.length }) : '',
    reminders.length > 0 ? t(($) => $.today.summary.reminders, { count: reminders.length }) : '',
    silent.length > 0 ? t(($) => $.today.summary.silent, { count: silent.length }) : '',
    dates.length > 0 ? t(($) => $.today.summary.dates, { count: dates.length }) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join(', ');
}
