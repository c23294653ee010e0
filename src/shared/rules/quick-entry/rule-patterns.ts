import { workdays, type Nth } from '../recurrence/recurrence.ts';
import { partOf } from './parts-of-day.ts';
import type { Pattern, Pieces } from './pieces.ts';
import {
  dayMonth,
  dayMonthOf,
  number,
  numberOf,
  ordinalOf,
  ordinalWord,
  phrase,
  weekday,
  weekdayOf,
  weekdayPlural,
  weekdays,
  weekdaysOf,
} from './words.ts';

const each = 'кажд(?:ый|ую|ое|ые|ого|ой)|every|each';
const ordinal =
  'перв\\p{L}{2,3}|втор\\p{L}{2,3}|трет\\p{L}{2,3}|четверт\\p{L}{2,3}|последн\\p{L}{2,3}|first|1st|second|2nd|third|3rd|fourth|4th|last';
const ordinals: readonly (readonly [RegExp, Nth])[] = [
  [/^(?:перв|first|1st)/u, 1],
  [/^(?:втор|second|2nd)/u, 2],
  [/^(?:трет|third|3rd)/u, 3],
  [/^(?:четв|fourth|4th)/u, 4],
];
const nthOf = (word: string): Nth => ordinals.find(([stem]) => stem.test(word))?.[1] ?? -1;

const units: readonly (readonly [RegExp, 'day' | 'week' | 'month' | 'year', number])[] = [
  [/^(?:дн|ден|day|сут)/u, 'day', 1],
  [/^(?:недел|week)/u, 'week', 1],
  [/^(?:квартал|quarter)/u, 'month', 3],
  [/^(?:полгода|полугоди)/u, 'month', 6],
  [/^(?:месяц|month)/u, 'month', 1],
  [/^(?:год|лет|year)/u, 'year', 1],
];
const unit =
  'дн(?:я|ей)|день|сут(?:ки|ок)|недел(?:ю|и|ь)|месяц(?:а|ев)?|квартал(?:а|ов)?|полгода|полугодие|год(?:а)?|лет|days?|weeks?|months?|quarters?|years?';

const everySo = (word: string, count: number): Pieces | null => {
  const [, name, factor] = units.find(([stem]) => stem.test(word)) ?? [];
  return name === undefined || count < 1
    ? null
    : { frequency: { unit: name, interval: count * (factor ?? 1) } };
};

const adverbs: Readonly<Record<string, Pieces>> = {
  ежедневно: { frequency: { unit: 'day', interval: 1 } },
  daily: { frequency: { unit: 'day', interval: 1 } },
  еженедельно: { frequency: { unit: 'week', interval: 1 } },
  weekly: { frequency: { unit: 'week', interval: 1 } },
  ежемесячно: { frequency: { unit: 'month', interval: 1 } },
  monthly: { frequency: { unit: 'month', interval: 1 } },
  ежеквартально: { frequency: { unit: 'month', interval: 3 } },
  quarterly: { frequency: { unit: 'month', interval: 3 } },
  ежегодно: { frequency: { unit: 'year', interval: 1 } },
  yearly: { frequency: { unit: 'year', interval: 1 } },
  annually: { frequency: { unit: 'year', interval: 1 } },
  biweekly: { frequency: { unit: 'week', interval: 2 } },
  fortnightly: { frequency: { unit: 'week', interval: 2 } },
};

const weekly = (chosen: readonly number[], interval = 1): Pieces => ({
  weekdays: chosen,
  frequency: { unit: 'week', interval },
});

/** What the program itself says of 29 February. */
const inCommonYears =
  '(?:,\\s+в\\s+обычные\\s+годы\\s+—\\s+28-го|,\\s+on\\s+the\\s+28th\\s+in\\s+common\\s+years)?';

/** What repeats. The longest sentences come first: «каждый второй вторник месяца» is no «каждый второй вторник». */
export const rulePatterns: readonly Pattern[] = [
  {
    expression: phrase(
      `(?:(?:в|во|on|каждый|каждую|каждое|every)\\s+)?(?:the\\s+)?(?<nth>${ordinal})\\s+(?<weekday>${weekday})\\s+(?:of\\s+)?(?:(?:${each}|the)\\s+)?(?:месяца?|month)`,
    ),
    read: ({ nth = '', weekday: day = '' }) => ({
      nth: { nth: nthOf(nth), weekday: weekdayOf(day) },
      frequency: { unit: 'month', interval: 1 },
    }),
  },
  {
    expression: phrase(
      '(?:(?:в|on|каждый|every)\\s+)?(?:the\\s+)?(?:последний\\s+день|last\\s+day)\\s+(?:of\\s+)?(?:each|every|каждого)\\s+(?:месяца|month)',
    ),
    read: () => ({ monthDay: -1, frequency: { unit: 'month', interval: 1 } }),
  },
  {
    expression: phrase(
      `(?:on\\s+)?(?:the\\s+)?(?<day>\\d{1,2})(?:-?(?:го|th|st|nd|rd))?(?:\\s+числа)?\\s+(?:of\\s+)?(?:каждого|each|every)\\s+(?:месяца|month)`,
    ),
    read: ({ day }) => monthly(Number(day)),
  },
  {
    expression: phrase(
      `(?:${each})\\s+(?<day>\\d{1,2}|${ordinalWord}|первое)(?:-?(?:го|е|ое))?\\s+числ[оа]`,
    ),
    read: ({ day = '' }) => monthly(ordinalOf(day)),
  },
  {
    expression: phrase(`(?:${each})\\s+(?<part>утро|вечер|ночь|morning|afternoon|evening|night)`),
    read: ({ part = '' }) => ({
      dayPart: partOf(part),
      frequency: { unit: 'day', interval: 1 },
    }),
  },
  {
    // «с понедельника по пятницу», "Mon–Fri".
    expression: phrase(
      `(?:(?:с|со|from)\\s+)?(?<first>${weekday})(?:\\s+(?:по|to|till|through)\\s+|\\s*[-–—]\\s*)(?<last>${weekday})`,
    ),
    read: ({ first = '', last = '' }, _here, pieces) => {
      const [from, to] = [weekdayOf(first), weekdayOf(last)];
      return from >= to
        ? null
        : {
            weekdays: Array.from({ length: to - from + 1 }, (_, index) => from + index),
            ...weekFrequency(pieces),
          };
    },
  },
  {
    expression: phrase(
      `(?:on\\s+)?(?<days>(?:${weekdayPlural})(?:(?:\\s*,\\s*(?:and\\s+)?|\\s+and\\s+)(?:${weekdayPlural}))*)`,
    ),
    read: ({ days = '' }, _here, pieces) => ({
      weekdays: weekdaysOf(days),
      ...weekFrequency(pieces),
    }),
  },
  {
    expression: phrase(`(?:${each})\\s+(?:год\\s+)?${dayMonth}${inCommonYears}`),
    read: (groups) => {
      const date = dayMonthOf(groups);
      return date === null || date.year !== null
        ? null
        : { yearDay: date, frequency: { unit: 'year', interval: 1 } };
    },
  },
  {
    expression: phrase(
      `(?:${each})\\s+(?:(?<other>другой|другую|другое|втор(?:ой|ую|ое)|other|second|2-?(?:й|ю|ую|е|ой|nd))\\s+)?(?<days>${weekdays})`,
    ),
    read: ({ other, days = '' }) => weekly(weekdaysOf(days), other === undefined ? 1 : 2),
  },
  {
    expression: phrase(
      `(?:${each}|раз\\s+в|once\\s+(?:in\\s+)?(?:every\\s+)?)\\s*(?:(?<count>${number}|other|second|втор(?:ой|ую|ое))\\s+)?(?<unit>${unit})`,
    ),
    read: ({ count, unit: name = '' }) =>
      everySo(name, count?.startsWith('втор') ? 2 : Math.floor(numberOf(count))),
  },
  {
    expression: phrase(
      Object.keys(adverbs)
        .map((word) => `(?<${keyOf(word)}>${word})`)
        .join('|'),
    ),
    read: (groups) =>
      adverbs[Object.values(groups).find((word) => word !== undefined) ?? ''] ?? null,
  },
  {
    expression: phrase(
      'по\\s+будням|в\\s+будни|кажд(?:ый|ые)\\s+(?:будн(?:ий|ый)|рабочий)\\s+день|по\\s+рабочим\\s+дням|(?:every|each)\\s+(?:weekday|workday|working\\s+day)|(?:on\\s+)?weekdays',
    ),
    read: (_, _here, pieces) => ({ weekdays: workdays, ...weekFrequency(pieces) }),
  },
  {
    expression: phrase(
      'по\\s+выходным|каждые\\s+выходные|(?:every|each)\\s+weekend|(?:on\\s+)?weekends',
    ),
    read: (_, _here, pieces) => ({ weekdays: [6, 7], ...weekFrequency(pieces) }),
  },
  {
    expression: phrase(`по\\s+(?<days>${weekdays})`),
    read: ({ days = '' }, _here, pieces) => ({
      weekdays: weekdaysOf(days),
      ...weekFrequency(pieces),
    }),
  },
];

/** Names of groups are Latin: any will do, as long as each is its own. */
function keyOf(word: string): string {
  return `w${Object.keys(adverbs).indexOf(word)}`;
}

const monthly = (day: number): Pieces | null =>
  day < 1 || day > 31 ? null : { monthDay: day, frequency: { unit: 'month', interval: 1 } };

const weekFrequency = ({ frequency }: Pieces): Pieces =>
  frequency === undefined ? { frequency: { unit: 'week', interval: 1 } } : {};

/** What is said after a frequency, and only there: «каждый месяц *31-го*», "every 2 weeks *on Monday*", its end. */
export const detailPatterns: readonly Pattern[] = [
  {
    expression: phrase(`(?:в|во|on)\\s+(?:the\\s+)?(?<nth>${ordinal})\\s+(?<weekday>${weekday})`),
    read: ({ nth = '', weekday: day = '' }, _here, { frequency }) =>
      frequency?.unit === 'month' ? { nth: { nth: nthOf(nth), weekday: weekdayOf(day) } } : null,
  },
  {
    expression: phrase(`(?:в|во|on)\\s+(?<days>${weekdays})`),
    read: ({ days = '' }, _here, { frequency }) =>
      frequency?.unit === 'week' ? { weekdays: weekdaysOf(days) } : null,
  },
  {
    expression: phrase(
      `(?:on\\s+)?(?:the\\s+)?(?<day>\\d{1,2})(?:-?го(?:\\s+числа)?|\\s+числа|(?:th|st|nd|rd))(?:,\\s+в\\s+коротких\\s+месяцах\\s+—\\s+в\\s+последний\\s+день|,\\s+on\\s+the\\s+last\\s+day\\s+of\\s+shorter\\s+months)?(?!\\s+(?:of\\s+)?\\p{L}{3,9}(?:\\s+\\d{4}))`,
    ),
    read: ({ day }, _here, { frequency }) =>
      frequency?.unit === 'month' && Number(day) >= 1 && Number(day) <= 31
        ? { monthDay: Number(day) }
        : null,
  },
  {
    expression: phrase('(?:в|on)\\s+(?:the\\s+)?(?:последний\\s+день|last\\s+day)'),
    read: (_, _here, { frequency }) => (frequency?.unit === 'month' ? { monthDay: -1 } : null),
  },
  {
    expression: phrase(`(?:on\\s+)?${dayMonth}${inCommonYears}`),
    read: (groups, _here, { frequency }) => {
      const date = frequency?.unit === 'year' ? dayMonthOf(groups) : null;
      return date === null || date.year !== null ? null : { yearDay: date };
    },
  },
  {
    expression: phrase(`(?<count>\\d{1,3})\\s+(?:раза?|times)`),
    read: ({ count }, _here, { frequency }) =>
      frequency === undefined || Number(count) < 1 ? null : { times: Number(count) },
  },
];
