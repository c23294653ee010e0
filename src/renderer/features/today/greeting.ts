import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';

/** Which greeting an hour of the day asks for; at night still the evening's, since the night's is a farewell. */
export function greetingOf(hour: number): 'morning' | 'day' | 'evening' {
  if (hour < 5 || hour >= 18) return 'evening';
  return hour < 12 ? 'morning' : 'day';
}

/** «4 звонка из недели, 1 напоминание, 2 даты скоро», or undefined on a free day. */
export function useSummary({ lines, cut }: Output<'today.get'>): string | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  const count = (...kinds: string[]): number =>
    lines.filter(({ kind, section }) => section !== 'unfinished' && kinds.includes(kind)).length;
  const [calls, reminders] = [count('call'), count('reminder')];
  const [afterOrder, silent, dates] = [count('thanks', 'delivery'), count('silent'), count('date')];
  const unfinished = lines.filter(({ section }) => section === 'unfinished').length;
  const parts = [
    calls > 0 && t(($) => $.today.summary.calls, { count: calls }),
    afterOrder > 0 && t(($) => $.today.summary.afterOrder, { count: afterOrder }),
    silent > 0 &&
      (cut.includes('silent')
        ? t(($) => $.today.summary.manySilent, { count: silent })
        : t(($) => $.today.summary.silent, { count: silent })),
    reminders > 0 && t(($) => $.today.summary.reminders, { count: reminders }),
    unfinished > 0 && t(($) => $.today.summary.unfinished, { count: unfinished }),
    dates > 0 && t(($) => $.today.summary.dates, { count: dates, dates: format.number(dates) }),
  ].filter((part) => part !== false);
  return parts.length === 0 ? undefined : parts.join(', ');
}
