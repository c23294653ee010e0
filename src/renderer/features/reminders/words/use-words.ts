import { useTranslation } from 'react-i18next';
import type { When } from '#shared/rules/quick-entry/entry.ts';
import { leadWords, minutesWords } from '#shared/rules/quick-entry/print-entry.ts';
import { recurrenceWords } from '#shared/rules/recurrence/words.ts';
import { readRrule } from '#shared/rules/recurrence/rrule.ts';
import { addDays } from '#shared/rules/calendar.ts';
import { localTime } from '#shared/rules/zones.ts';
import { localDate, useFormat } from '#renderer/ui/format/use-format.ts';

interface Words {
  /** «завтра, вторник, 24 ноября» */
  readonly day: (on: string) => string;
  /** «каждый второй вторник»; nothing for what comes once. */
  readonly rule: (rrule: string | null) => string | null;
  /** Everything that was understood, in the order one says it. */
  readonly when: (when: When) => string[];
}

/** When, in the owner's language. */
export function useWords(): Words {
  const { t } = useTranslation();
  const { date, language } = useFormat();
  const day = (on: string): string => {
    const today = localDate();
    const written = date(on, 'day');
    if (on === today) return `${t(($) => $.calendar.today)}, ${written}`;
    return on === addDays(today, 1) ? `${t(($) => $.calendar.tomorrow)}, ${written}` : written;
  };
  const rule: Words['rule'] = (rrule) => {
    const recurrence = rrule === null ? null : readRrule(rrule);
    return recurrence && recurrenceWords(recurrence, language);
  };
  const when: Words['when'] = ({ on, time, rule: recurrence, durationMinutes, leadMinutes }) =>
    [
      recurrence && recurrenceWords(recurrence, language),
      recurrence ? t(($) => $.calendar.from, { date: date(on, 'long') }) : day(on),
      time ?? t(($) => $.calendar.anyTime),
      durationMinutes && minutesWords(durationMinutes, language),
      leadMinutes && leadWords(leadMinutes, language),
      !recurrence && hasPassed(on, time) && t(($) => $.calendar.passed),
    ].filter((part) => typeof part === 'string');
  return { day, rule, when };
}

/** Whether the computer's clock is past it already; what may be done at any time of a day has that whole day. */
function hasPassed(on: string, time: string | null): boolean {
  const { now, timeZone } = momentNow();
  const today = localDate();
  return on < today || (on === today && time !== null && time < localTime(now, timeZone));
}

/** Where and when one types. */
export const momentNow = () => ({
  now: new Date().toISOString(),
  timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
});
