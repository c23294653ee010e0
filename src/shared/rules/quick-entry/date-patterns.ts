import { addDays, addMonths, isoDate, isoWeekday, type IsoDate } from '../calendar.ts';
import { parseDate } from '../date-parse.ts';
import { partOf } from './parts-of-day.ts';
import { monday, nextMonthDay, periodPatterns } from './period-patterns.ts';
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
  weekdayShort,
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
  if (/^(?:мин|min|час|ч|h)/u.test(word)) {
    return { minutesFromNow: Math.round(count * (/^(?:мин|min)/u.test(word) ? 1 : 60)) };
  }
  if (word.startsWith('fortnight')) return { date: addDays(today, far * 14) };
  if (/^(?:недел|week)/u.test(word)) return { date: addDays(today, Math.round(count * 7)) };
  if (/^(?:месяц|month)/u.test(word)) return { date: addMonths(today, far) };
  if (/^(?:год|лет|year)/u.test(word))
    return far > 100 ? null : { date: addMonths(today, far * 12) };
  return { date: addDays(today, far) };
};
const unit =
  'минут[уы]?|мин|час(?:а|ов)?|ч|дн(?:я|ей)|день|недел(?:ю|и|ь)|месяц(?:а|ев)?|год(?:а)?|лет|minutes?|mins?|hours?|hrs?|h|days?|weeks?|fortnights?|months?|years?';

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

const start = '(?:(?:с|со|к|ко|from|by|starting(?:\\s+(?:on|from))?|on)\\s+)?';

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
    expression: phrase('this\\s+(?<part>morning|afternoon|evening)'),
    read: ({ part = '' }, { today }) => ({ date: today, dayPart: partOf(part) }),
  },
  {
    expression: phrase('in\\s+an\\s+hour\\s+and\\s+a\\s+half'),
    read: () => ({ minutesFromNow: 90 }),
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
    // The day of the week that one is in after so many weeks.
    expression: phrase(
      `(?:через|in)\\s+(?:(?<count>${number})\\s+)?(?:недел(?:ю|и|ь)|weeks?)\\s+(?:в|во|on)\\s+(?<after>${weekday})|(?:(?:в|во|on)\\s+)?(?<before>${weekday})\\s+(?:через|in)\\s+(?:(?<count2>${number})\\s+)?(?:недел(?:ю|и|ь)|weeks?)`,
    ),
    read: ({ count, count2, after, before = '' }, { today }) => ({
      date: addDays(
        monday(today),
        Math.floor(numberOf(count ?? count2)) * 7 + weekdayOf(after ?? before) - 1,
      ),
    }),
  },
  {
    expression: phrase(
      `через\\s+(?<over>${weekday})|a\\s+week\\s+(?:from|on)\\s+(?<from>${weekday})|(?<on>${weekday})\\s+week`,
    ),
    read: ({ over, from, on = '' }, here) => ({
      date: addDays(nextWeekday(over ?? from ?? on, here), 7),
    }),
  },
  {
    expression: phrase(`(?:через|in)\\s+(?:(?<count>${number})\\s*)?(?<unit>${unit})`),
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
  ...periodPatterns,
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
    // 15/12 and 12/15 leave no doubt; 5/12 is a date to some, and a share to others.
    expression: phrase('(?:on\\s+|by\\s+)?(?<first>\\d{1,2})/(?<second>\\d{1,2})'),
    read: ({ first, second }, here) => {
      const [low = 0, high = 0] = [Number(first), Number(second)].toSorted((a, b) => a - b);
      return high <= 12 ? null : dated(dayOf({ day: high, month: low, year: null }, here));
    },
  },
  {
    expression: phrase(
      '(?<day>\\d{1,2})(?:-?го(?:\\s+числа)?|\\s+числа)|on\\s+the\\s+(?<day2>\\d{1,2})(?:th|st|nd|rd)',
    ),
    read: ({ day, day2 }, { today }) => dated(nextMonthDay(Number(day ?? day2), today)),
  },
  {
    expression: phrase(`(?:в|во|on|by|к)\\s+(?<weekday>${weekday})|(?<alone>${weekdayName})`),
    read: ({ weekday: word, alone = '' }, here) => ({ date: nextWeekday(word ?? alone, here) }),
  },
  {
    // «пт» and "sun" are too often something else: only before an hour, or where they are all there is.
    expression: phrase(
      `(?<short>${weekdayShort})(?=\\s+(?:(?:в|к|at|by)\\s+\\d|\\d{1,2}(?:[:.]\\d{2}|\\s*[ap]\\.?m|\\s+(?:утра|дня|вечера)))|\\s*$)|(?<=^\\s*)(?<first>пн|вт|чт|пт|сб|вс)(?!\\.)`,
    ),
    read: ({ short, first = '' }, here) => ({ date: nextWeekday(short ?? first, here) }),
  },
];

/** On a Friday «в пятницу» is the next one: this one is called «сегодня». */
const nextWeekday = (word: string, { today }: Here): IsoDate => {
  const days = weekdayOf(word) - isoWeekday(today);
  return addDays(today, days > 0 ? days : days + 7);
};
