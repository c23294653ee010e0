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
  readonly isLate: boolean;
  readonly phone: string | null;
  readonly clientId: number | null;
}

type Words = ReturnType<typeof useTranslation>['t'];

/** One way to speak of each kind; a kind without one does not compile. */
const speaking: {
  readonly [K in TodayLine['kind']]: (
    line: Extract<TodayLine, { kind: K }>,
    t: Words,
    format: Format,
    today: string,
  ) => Pick<LineWords, 'why'> & Partial<LineWords>;
} = {
  call: ({ state, rank, share, plannedOn, plannedTime }, t, format, today) => ({
    why:
      state === 'planned'
        ? t(($) => $.today.call.planned, { rank, share: format.percent(share) })
        : t(($) => $.today.call[state]),
    when: plannedOn < today ? format.date(plannedOn) : plannedTime,
    isLate: plannedOn < today,
  }),
  reminder: ({ reminder: { text, on, time, isOverdue, ...about } }, _t, format, today) => ({
    title: about.clientName ?? text,
    why: about.clientName === null ? '' : text,
    when: on === today ? time : format.date(on),
    isLate: isOverdue,
    phone: about.phone,
    clientId: about.clientId,
  }),
  silent: ({ usualIntervalDays: count, silentDays: silent }, t) => ({
    why:
      count === 1
        ? t(($) => $.today.silent.daily, { silent })
        : t(($) => $.today.silent.usual, { count, silent }),
  }),
  thanks: ({ orderedOn }, t, format) => ({
    why: t(($) => $.today.thanks, { date: format.date(orderedOn) }),
  }),
  delivery: ({ number, deliveredOn }, t, format) => {
    const date = format.date(deliveredOn);
    return {
      why:
        number === null
          ? t(($) => $.today.deliveryPlain, { date })
          : t(($) => $.today.delivery, { number, date }),
    };
  },
  date: ({ label, on, years, askedNotToCall }, t, format, today) => {
    const occasion = occasionWords(label, years, t);
    const spared = t(($) => $.today.dates.askedNotToCall);
    return {
      why: askedNotToCall ? `${occasion} · ${spared}` : occasion,
      when: on === today ? t(($) => $.today.dates.today) : format.date(on),
      isLate: on < today,
    };
  },
};

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
    const speak = speaking[line.kind] as (
      line: TodayLine,
      t: Words,
      format: Format,
      today: string,
    ) => ReturnType<(typeof speaking)[TodayLine['kind']]>;
    const about =
      line.kind === 'reminder'
        ? { title: line.reminder.text, phone: null, clientId: null }
        : { title: line.name, phone: line.phone, clientId: line.clientId };
    return { ...about, when: null, isLate: false, ...speak(line, t, format, today) };
  };
}
