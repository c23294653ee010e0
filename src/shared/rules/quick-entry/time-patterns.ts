import { minutesOf, timeOf } from '../day-times.ts';
import { partOf } from './parts-of-day.ts';
import type { DayPart, Pattern, Pieces } from './pieces.ts';
import { number, numberOf, ordinalOf, ordinalWord, phrase, taken } from './words.ts';

/** An hour of twelve in the half of the day that was said; null for no hour. */
const hourIn = (hour: number, half: DayPart | null): number | null => {
  if (hour > 23) return null;
  if (half === null || hour > 12) return hour;
  // «в 11 ночи» is before midnight, «в 3 ночи» after it.
  if (half === 'night' && hour >= 8 && hour < 12) return hour + 12;
  if (half === 'morning' || half === 'night') return hour === 12 ? 0 : hour;
  return hour === 12 ? 12 : hour + 12;
};

/**
 * A clock time. An hour from one to six said without minutes and without a half of the day is in the afternoon: shops
 * make no calls at three in the morning. What is written in full («03:00») is what it says.
 */
const clock = (
  hours: string | undefined,
  minutes: string | undefined,
  half: string | undefined,
): string | null => {
  const said = hoursOf(hours);
  const isFull = minutes !== undefined && (hours ?? '').length === 2;
  const part = half === undefined ? null : partOf(half);
  const guessed = part === null && !isFull && said >= 1 && said <= 6 ? 'day' : part;
  const hour = hourIn(said, guessed);
  const past = Number(minutes ?? 0);
  return hour === null || past > 59 ? null : timeOf(hour * 60 + past);
};

const half =
  'утра|дня|вечера|ночи|[ap]\\.?m\\.?|in\\s+the\\s+(?:morning|afternoon|evening)|at\\s+night';
const hours = "час(?:а|ов|ам)?|ч|o['’]clock";
const hourWords: readonly (readonly [RegExp, number])[] = [
  [/^(?:час|one)/u, 1],
  [/^(?:дв[аеу]|two)/u, 2],
  [/^(?:тр|three)/u, 3],
  [/^(?:чет|four)/u, 4],
  [/^(?:пят|five)/u, 5],
  [/^(?:шест|six)/u, 6],
  [/^(?:сем|seven)/u, 7],
  [/^(?:вос|eight)/u, 8],
  [/^(?:девят|nine)/u, 9],
  [/^(?:десят|ten)/u, 10],
  [/^(?:одиннадцат|eleven)/u, 11],
  [/^(?:двенадцат|twelve)/u, 12],
];
const hourWord =
  'два|две|двум|три|трем|четыре(?:м)?|пят[ьи]|шест[ьи]|сем[ьи]|восем[ь]|восьми|девят[ьи]|десят[ьи]|одиннадцат[ьи]|двенадцат[ьи]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';

/** «десять», "ten", «10»; «двенадцать» is no «две». */
const hoursOf = (word = ''): number =>
  /^\d/.test(word)
    ? Number(word)
    : (hourWords.findLast(([stem]) => stem.test(word))?.[1] ?? Number.NaN);

/** `minutes` before or after the whole hour, in the half of the day that was said or is likely. */
const beside = (hour: number, minutes: number, halfWord: string | undefined): Pieces | null => {
  if (!(hour >= 1 && hour <= 12) || minutes <= -60 || minutes >= 60) return null;
  const at = hour * 60 + minutes;
  const time = clock(String(Math.floor(at / 60) % 12 || 12), undefined, halfWord);
  return time === null
    ? null
    : { time: `${time.slice(0, 3)}${String((at + 60) % 60).padStart(2, '0')}` };
};
/** Not an hour but a number of something: «в 3 раза», «к 10 штукам». */
const notCounted =
  '(?!\\s*(?:раза?|штук|%|процент|times|дн|недел|месяц|лет|год|человек|руб|₽|кг|минут|people|items|percent|days|weeks))';

const timed = (time: string | null): Pieces | null => (time === null ? null : { time });

const span = (from: string | null, to: string | null): Pieces | null => {
  if (from === null || to === null || to <= from) return null;
  return { time: from, durationMinutes: minutesOf(to) - minutesOf(from) };
};

const minutesIn = (count: number, unit: string): number => {
  if (/^(?:мин|min)/u.test(unit)) return Math.round(count);
  if (/^(?:час|ч|h)/u.test(unit)) return Math.round(count * 60);
  return Math.floor(count) * 1440 * (/^(?:недел|week)/u.test(unit) ? 7 : 1);
};

const short = 'минут[уы]?|мин|час(?:а|ов)?|ч|minutes?|mins?|hours?|hrs?|h';
const long = `${short}|дн(?:я|ей)|день|недел(?:ю|и|ь)|days?|weeks?`;
const longestLead = 366 * 1440;
const longestWork = 1440;

const lead = (minutes: number): Pieces | null =>
  minutes < 1 || minutes > longestLead ? null : { leadMinutes: minutes };
const lasting = (minutes: number): Pieces | null =>
  minutes < 1 || minutes > longestWork ? null : { durationMinutes: minutes };

/** What leads to an hour, however roughly: «около 11», "around 11". */
const about =
  'в\\s+районе|примерно\\s+в|ближе\\s+к|около|после|в|во|к|at\\s+about|at|by|around|about|after';

/** Minutes to or past the hour. */
const minutesTo = (word: string): number => {
  if (/^\d/.test(word)) return Number(word);
  if (/^(?:четв|quarter)/u.test(word)) return 15;
  if (word.startsWith('half')) return 30;
  const tens = /^(?:двадцати|twenty)/u.test(word) ? 20 : 0;
  return tens + (/(?:пяти|five)$/u.test(word) ? 5 : /^(?:десяти|ten)/u.test(word) ? 10 : 0);
};

/** How long before: «напомнить за 15 минут», "remind me a day before". */
export const leadPatterns: readonly Pattern[] = [
  {
    expression: phrase(
      '(?:напомни(?:ть|те)?|предупреди(?:ть|те)?)\\s+(?:мне\\s+)?за\\s+полчаса|half\\s+an\\s+hour\\s+(?:before|early|ahead)',
    ),
    read: () => ({ leadMinutes: 30 }),
  },
  {
    expression: phrase(
      `(?:напомни(?:ть|те)?|предупреди(?:ть|те)?)\\s+(?:мне\\s+)?за\\s+(?:(?<count>${number})\\s+)?(?<unit>${long})`,
    ),
    read: ({ count, unit = '' }) => lead(minutesIn(numberOf(count), unit)),
  },
  {
    expression: phrase(
      `за\\s+(?:(?<count>${number})\\s+)?(?<unit>${long})\\s+(?:до\\s+(?:этого|начала|срока)|заранее)`,
    ),
    read: ({ count, unit = '' }) => lead(minutesIn(numberOf(count), unit)),
  },
  {
    expression: phrase(
      `(?:remind(?:\\s+me)?\\s+)?(?<count>${number})\\s+(?<unit>${long})\\s+(?:before(?:hand)?|early|ahead|in\\s+advance)`,
    ),
    read: ({ count, unit = '' }) => lead(minutesIn(numberOf(count), unit)),
  },
];

/** Hours, parts of the day, how long. */
export const timePatterns: readonly Pattern[] = [
  {
    expression: phrase(
      `(?:с|from|between)\\s+(?<h1>\\d{1,2})(?:[:.](?<m1>\\d{2}))?\\s*(?<p1>${half})?\\s+(?:до|to|till|until|and)\\s+(?<h2>\\d{1,2})(?:[:.](?<m2>\\d{2}))?\\s*(?:(?:${hours})\\s*)?(?<p2>${half})?`,
    ),
    read: ({ h1, m1, p1, h2, m2, p2 }) => span(clock(h1, m1, p1 ?? p2), clock(h2, m2, p2)),
  },
  {
    // "2-3pm", «10:00–11:30»; two bare numbers may be a count.
    expression: phrase(
      `(?:(?:в|во|at|from)\\s+)?(?<h1>\\d{1,2})(?:[:.](?<m1>\\d{2}))?\\s*(?<p1>${half})?\\s*[-–—]\\s*(?<h2>\\d{1,2})(?:[:.](?<m2>\\d{2}))?\\s*(?<p2>${half})?`,
    ),
    read: ({ h1, m1, p1, h2, m2, p2 }) => {
      if (p2 === undefined && (m1 === undefined || m2 === undefined)) return null;
      return (
        span(clock(h1, m1, p1 ?? p2), clock(h2, m2, p2)) ??
        span(clock(h1, m1, p1 ?? 'am'), clock(h2, m2, p2))
      );
    },
  },
  {
    expression: phrase(
      `(?:(?:в|к)\\s+)?(?:пол(?:овине|-)?\\s*(?<half>${ordinalWord})|четверть\\s+(?<quarter>${ordinalWord}))\\s*(?<p>${half})?`,
    ),
    read: ({ half: word, quarter = '', p }) =>
      beside(ordinalOf(word ?? quarter) - 1 || 12, word === undefined ? 15 : 30, p),
  },
  {
    expression: phrase(
      `(?:(?:в|к)\\s+)?без\\s+(?<m>четверти|пяти|десяти|двадцати(?:\\s+пяти)?|\\d{1,2})(?:\\s+минут)?\\s+(?<h>час|\\d{1,2}|${hourWord})(?:\\s+(?:${hours}))?\\s*(?<p>${half})?`,
    ),
    read: ({ m = '', h, p }) => beside(hoursOf(h), -minutesTo(m), p),
  },
  {
    expression: phrase(
      `(?:(?:at|by)\\s+)?(?:(?:a\\s+)?(?<m>half|quarter|five|ten|twenty|twenty[-\\s]five|\\d{1,2}))\\s+(?<side>past|to)\\s+(?<h>\\d{1,2}|one|${hourWord})\\s*(?<p>${half})?`,
    ),
    read: ({ m = '', side, h, p }) =>
      side === 'to' && m === 'half'
        ? null
        : beside(hoursOf(h), minutesTo(m) * (side === 'to' ? -1 : 1), p),
  },
  {
    expression: phrase('(?:в|к)\\s+полноч[ьи]|полночь|(?:at\\s+)?midnight'),
    read: () => ({ time: '00:00' }),
  },
  {
    expression: phrase('(?:в|к)\\s+полдень|полудню|(?:at\\s+)?noon'),
    read: () => ({ time: '12:00' }),
  },
  {
    expression: phrase(
      `(?:(?:${about}|@)\\s+)?(?<h>\\d{1,2}|час|one|${hourWord})(?:[:.-](?<m>\\d{2}))?\\s*(?:(?:${hours})\\s+)?(?<p>${half})`,
    ),
    read: ({ h, m, p }) => timed(clock(h, m, p)),
  },
  {
    expression: phrase(
      `(?:${about})\\s+(?<h>\\d{1,2})(?:[:.-](?<m>\\d{2})|\\s+(?<m2>[0-5][05]))?(?:\\s*(?:${hours}))?${notCounted}`,
    ),
    read: ({ h, m, m2 }) => timed(clock(h, m ?? m2, undefined)),
  },
  {
    // «в час»; not «раз в час», nor «в час пик».
    expression: phrase(
      `(?<!раз\\s)(?:${about})\\s+(?<h>час(?!\\s+пик)|${hourWord})(?:\\s+(?:${hours}))?${notCounted}`,
    ),
    read: ({ h }) => timed(clock(h, undefined, undefined)),
  },
  {
    expression: phrase('(?<h>\\d{1,2}):(?<m>\\d{2})'),
    read: ({ h, m }) => timed(clock(h, m, undefined)),
  },
  {
    expression: phrase(
      // Behind a day that was read before this: "tomorrow morning"; a «morning report» is none.
      `утром|днем|вечером|ночью|в\\s+обед|in\\s+the\\s+(?<p>morning|afternoon|evening)|at\\s+(?<n>night)|(?<=${taken}\\s{0,2})(?<d>morning|afternoon|evening|night)`,
    ),
    read: ({ p, n, d, '': whole = '' }) => ({ dayPart: partOf(p ?? n ?? d ?? whole) }),
  },
  {
    expression: phrase('(?:на|for)\\s+(?:полчаса|half\\s+an\\s+hour)'),
    read: () => ({ durationMinutes: 30 }),
  },
  {
    expression: phrase(`(?:на|for)\\s+(?:(?<count>${number})\\s+)?(?<unit>${short})`),
    read: ({ count, unit = '' }) => lasting(minutesIn(numberOf(count), unit)),
  },
];
