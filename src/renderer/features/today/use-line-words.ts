import { useTranslation } from 'react-i18next';
import type { TodayLine } from '#shared/contract/today-lines.ts';
import { useFormat, type Format } from '#renderer/ui/format/use-format.ts';

/** What a line says. */
export interface LineWords {
  /** Who it is about, else what. */
  readonly title: string;
  /** Why it is here. */
  readonly why: string;
  /** When: an hour, or the day of something that was left over. */
  readonly when: string | null;
  /** In a word that its day or hour has passed; null where not. */
  readonly late: string | null;
  readonly phone: string | null;
  readonly clientId: number | null;
}

type Words = ReturnType<typeof useTranslation>['t'];

interface Speaker {
  readonly t: Words;
  readonly format: Format;
  readonly today: string;
}

/** What a kind says besides who it is about; a kind without words does not compile. */
function speak(
  line: TodayLine,
  { t, format, today }: Speaker,
): Pick<LineWords, 'why'> & Partial<LineWords> {
  switch (line.kind) {
    case 'call':
      return callWords(line, { t, format, today });
    case 'reminder':
      return reminderWords(line, { t, format, today });
    case 'silent': {
      const { usualIntervalDays: count, silentDays: silent } = line;
      return {
        why:
          count === 1
            ? t(($) => $.today.silent.daily, { silent })
            : t(($) => $.today.silent.usual, { count, silent }),
      };
    }
    case 'thanks':
      return { why: t(($) => $.today.thanks, { date: format.date(line.orderedOn) }) };
    case 'delivery': {
      const { number, deliveredOn } = line;
      const date = format.date(deliveredOn);
      return {
        why:
          number === null
            ? t(($) => $.today.deliveryPlain, { date })
            : t(($) => $.today.delivery, { number, date }),
      };
    }
    default:
      return dateWords(line, { t, format, today });
  }
}

type Of<K extends TodayLine['kind']> = Extract<TodayLine, { kind: K }>;

function callWords(
  { state, rank, share, plannedOn, plannedTime }: Of<'call'>,
  { t, format, today }: Speaker,
) {
  const isLate = plannedOn < today;
  return {
    why:
      state === 'planned'
        ? t(($) => $.today.call.planned, { rank, share: format.percent(share) })
        : t(($) => $.today.call[state]),
    when: isLate ? format.date(plannedOn) : plannedTime,
    late: isLate ? t(($) => $.today.late.overdue) : null,
  };
}

/** Who it is about, and what is to be done; without a client, only that. */
function reminderWords({ reminder }: Of<'reminder'>, { t, format, today }: Speaker) {
  const { text, on, time, isOverdue, clientId, clientName, phone } = reminder;
  return {
    title: clientName ?? text,
    why: clientName === null ? '' : text,
    when: on === today ? time : format.date(on),
    late: isOverdue ? t(($) => $.today.late.overdue) : null,
    phone,
    clientId,
  };
}

function dateWords(
  { label, on, years, askedNotToCall }: Of<'date'>,
  { t, format, today }: Speaker,
) {
  const occasion = occasionWords(label, years, t);
  const spared = t(($) => $.today.dates.askedNotToCall);
  return {
    why: askedNotToCall ? `${occasion} · ${spared}` : occasion,
    when: on === today ? t(($) => $.today.dates.today) : format.date(on),
    late: on < today ? t(($) => $.today.late.passed) : null,
  };
}

function occasionWords(label: string | null, years: number | null, t: Words): string {
  if (label === null) {
    return years === null
      ? t(($) => $.today.dates.birthday)
      : t(($) => $.today.dates.years, { count: years });
  }
  return years === null || years === 0
    ? label
    : t(($) => $.today.dates.anniversary, { label, count: years });
}

/** Puts lines into words, in the owner's language. */
export function useLineWords(today: string): (line: TodayLine) => LineWords {
  const { t } = useTranslation();
  const format = useFormat();
  return (line) => {
    const about =
      line.kind === 'reminder'
        ? { title: line.reminder.text, phone: null, clientId: null }
        : { title: line.name, phone: line.phone, clientId: line.clientId };
    return { ...about, when: null, late: null, ...speak(line, { t, format, today }) };
  };
}
