import { addDays, addMonths, daysInMonth, isoDate, isoWeekday, type IsoDate } from '../calendar.ts';
import { parseDate } from '../date-parse.ts';
import type { Here, Pattern, Pieces } from './pieces.ts';
import {
  dayMonth,
  dayMonthOf,
  number,
  numberOf,
  phrase,
  weekday,
  weekdayName,
  weekdayOf,
  type DayMonth,
} from './words.ts';

const named: Readonly<Record<string, number>> = {
  сегодня: 0,
  завтра: 1,
  послезавтра: 2,
  today: 0,
  tomorrow: 1,
  tmrw: 1,
  tonight: 0,
};

const monday = (today: IsoDate): IsoDate => addDays(today, 1 - isoWeekday(today));
const lastOfMonth = (date: IsoDate): IsoDate =>
  `${date.slice(0, 8)}${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))}`;

/** The day itself where its year is said; else its next return, today included. Null for no such day. */
const dayOf = ({ day, month, year }: DayMonth, { today }: Here): IsoDate | null => {
  if (year !== null) return isoDate(year, month, day);
  const first = Number(today.slice(0, 4));
  // 29 February may be eight years away.
  for (let ahead = 0; ahead <= 8; ahead++) {
    const date = isoDate(first + ahead, month, day);
    if (date !== null && date >= today) return date;
  }
  return null;
};

const dated = (date: IsoDate | null): Pieces | null => (date === null ? null : { date });

const ahead = (word: string, count: number, { today }: Here): Pieces | null => {
  const far = Math.floor(count);
  if (far > 1200) return null;
  if (/^(?:мин|min|час|hour|hr)/u.test(word)) {
    return { minutesFromNow: Math.round(count * (/^(?:мин|min)/u.test(word) ? 1 : 60)) };
  }
  if (/^(?:недел|week)/u.test(word)) return { date: addDays(today, far * 7) };
  if (/^(?:месяц|month)/u.test(word)) return { date: addMonths(today, far) };
  if (/^(?:год|лет|year)/u.test(word))
    return far > 100 ? null : { date: addMonths(today, far * 12) };
  return { date: addDays(today, far) };
};
const unit =
  'минут[уы]?|мин|час(?:а|ов)?|дн(?:я|ей)|день|недел(?:ю|и|ь)|месяц(?:а|ев)?|год(?:а)?|лет|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?';

const numeric =
  '(?<whole>\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4}|\\d{2})|\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2}))';

/** An end of a rule, and otherwise a day by which: «до 31 декабря». */
export const endPatterns: readonly Pattern[] = [
  {
    expression: phrase(`(?:до|по|until|till|through)\\s+(?:${dayMonth}|${numeric})`),
    read: (groups, here, { frequency }) => {
      const written = groups['whole'];
      const day = dayMonthOf(groups);
      const date = written === undefined ? day && dayOf(day, here) : parseDate(written);
      if (date === null) return null;
      return frequency === undefined ? { date } : { until: date };
    },
  },
];

const start = '(?:(?:с|со|from|starting(?:\\s+(?:on|from))?|on)\\s+)?';

/** What names a day. */
export const datePatterns: readonly Pattern[] = [
  {
    expression: phrase('(?:the\\s+)?day\\s+after\\s+tomorrow'),
    read: (_, { today }) => ({ date: addDays(today, 2) }),
  },
  {
    expression: phrase(`${start}(?<name>${Object.keys(named).join('|')})`),
    read: ({ name = '' }, { today }) => ({
      date: addDays(today, named[name] ?? 0),
      ...(name === 'tonight' ? { dayPart: 'evening' as const } : {}),
    }),
  },
  {
    expression: phrase('через\\s+полчаса|in\\s+half\\s+an\\s+hour'),
    read: () => ({ minutesFromNow: 30 }),
  },
  {
    expression: phrase('через\\s+полгода'),
    read: (_, { today }) => ({ date: addMonths(today, 6) }),
  },
  {
    expression: phrase(`(?:через|in)\\s+(?:(?<count>${number})\\s+)?(?<unit>${unit})`),
    read: ({ count, unit: name = '' }, here) => ahead(name, numberOf(count), here),
  },
  {
    expression: phrase(`(?<count>${number})\\s+(?<unit>${unit})\\s+from\\s+(?:now|today)`),
    read: ({ count, unit: name = '' }, here) => ahead(name, numberOf(count), here),
  },
  {
    expression: phrase(
      `(?:(?:в|во|on)\\s+)?(?<which>следующ\\p{L}{2,3}|next|эт(?:от|у|о)|this)\\s+(?<weekday>${weekday})`,
    ),
    read: ({ which = '', weekday: word = '' }, { today }) => {
      const ofWeek = addDays(monday(today), weekdayOf(word) - 1);
      const isNext = /^(?:след|next)/u.test(which);
      return { date: isNext || ofWeek < today ? addDays(ofWeek, 7) : ofWeek };
    },
  },
  {
    expression: phrase(
      `(?:на\\s+следующей\\s+неделе|next\\s+week)\\s+(?:(?:в|во|on)\\s+)?(?<after>${weekday})|(?:(?:в|во|on)\\s+)?(?<before>${weekday})\\s+(?:на\\s+следующей\\s+неделе|next\\s+week)`,
    ),
    read: ({ after, before = '' }, { today }) => ({
      date: addDays(monday(today), 6 + weekdayOf(after ?? before)),
    }),
  },
  {
    expression: phrase('(?:на\\s+следующей\\s+неделе|next\\s+week)'),
    read: (_, { today }) => ({ date: addDays(monday(today), 7) }),
  },
  {
    expression: phrase('в\\s+следующем\\s+месяце|next\\s+month'),
    read: (_, { today }) => ({ date: addMonths(`${today.slice(0, 8)}01`, 1) }),
  },
  {
    expression: phrase(
      '(?:в|к)\\s+конц[еу]\\s+месяца|(?:at\\s+)?(?:the\\s+)?end\\s+of\\s+(?:the\\s+)?month',
    ),
    read: (_, { today }) => ({ date: lastOfMonth(today) }),
  },
  {
    expression: phrase(`${start}(?:${dayMonth})`),
    read: (groups, here) => {
      const day = dayMonthOf(groups);
      return day && dated(dayOf(day, here));
    },
  },
  { expression: phrase(`${start}${numeric}`), read: ({ whole = '' }) => dated(parseDate(whole)) },
  {
    expression: phrase(`${start}(?<day>\\d{1,2})\\.(?<month>\\d{2})`),
    read: ({ day, month }, here) =>
      dated(dayOf({ day: Number(day), month: Number(month), year: null }, here)),
  },
  {
    expression: phrase(
      '(?<day>\\d{1,2})(?:-?го(?:\\s+числа)?|\\s+числа)|on\\s+the\\s+(?<day2>\\d{1,2})(?:th|st|nd|rd)',
    ),
    read: ({ day, day2 }, { today }) => dated(nextMonthDay(Number(day ?? day2), today)),
  },
  {
    expression: phrase(`(?:в|во|on|by|к)\\s+(?<weekday>${weekday})|(?<alone>${weekdayName})`),
    read: ({ weekday: word, alone = '' }, { today }) => {
      const days = weekdayOf(word ?? alone) - isoWeekday(today);
      // On a Friday «в пятницу» is the next one: this one is called «сегодня».
      return { date: addDays(today, days > 0 ? days : days + 7) };
    },
  },
];

/** The nearest such day of a month, today included. */
const nextMonthDay = (day: number, today: IsoDate): IsoDate | null => {
  for (let months = 0; months <= 2; months++) {
    const month = addMonths(`${today.slice(0, 8)}01`, months);
    const date = isoDate(Number(month.slice(0, 4)), Number(month.slice(5, 7)), day);
    if (date !== null && date >= today) return date;
  }
  return null;
};
