import { minutesOf, timeOf } from '../day-times.ts';
import type { DayPart, Pattern, Pieces } from './pieces.ts';
import { number, numberOf, phrase } from './words.ts';

const partWords: readonly (readonly [RegExp, DayPart])[] = [
  [/^(?:утр|morning|a\.?m)/u, 'morning'],
  [/^(?:обед|noon|midday|полдень)/u, 'noon'],
  [/^(?:вечер|evening|tonight|p\.?m)/u, 'evening'],
  [/^(?:ноч|night)/u, 'night'],
];
const partOf = (word: string): DayPart => partWords.find(([stem]) => stem.test(word))?.[1] ?? 'day';

/** An hour of twelve in the half of the day that was said; null for no hour. */
const hourIn = (hour: number, half: DayPart | null): number | null => {
  if (hour > 23) return null;
  if (half === null || hour > 12) return hour;
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
  const said = Number(hours);
  const isFull = minutes !== undefined && (hours ?? '').length === 2;
  const part = half === undefined ? null : partOf(half);
  const guessed = part === null && !isFull && said >= 1 && said <= 6 ? 'day' : part;
  const hour = hourIn(said, guessed);
  const past = Number(minutes ?? 0);
  return hour === null || past > 59 ? null : timeOf(hour * 60 + past);
};

const half = 'утра|дня|вечера|ночи|[ap]\\.?m\\.?';
const hours = "час(?:а|ов)?|ч|o['’]clock";
/** Not an hour but a number of something: «в 3 раза», «к 10 штукам». */
const notCounted = '(?!\\s*(?:раза?|штук|%|процент|times|дн|недел|месяц|лет|год))';

const timed = (time: string | null): Pieces | null => (time === null ? null : { time });

const span = (from: string | null, to: string | null): Pieces | null => {
  if (from === null || to === null || to <= from) return null;
  return { time: from, durationMinutes: minutesOf(to) - minutesOf(from) };
};

const minutesIn = (count: number, unit: string): number => {
  if (/^(?:мин|min)/u.test(unit)) return Math.round(count);
  if (/^(?:час|ч|hour|hr)/u.test(unit)) return Math.round(count * 60);
  return Math.floor(count) * 1440 * (/^(?:недел|week)/u.test(unit) ? 7 : 1);
};

const short = 'минут[уы]?|мин|час(?:а|ов)?|ч|minutes?|mins?|hours?|hrs?';
const long = `${short}|дн(?:я|ей)|день|недел(?:ю|и|ь)|days?|weeks?`;
const longestLead = 366 * 1440;
const longestWork = 1440;

const lead = (minutes: number): Pieces | null =>
  minutes < 1 || minutes > longestLead ? null : { leadMinutes: minutes };
const lasting = (minutes: number): Pieces | null =>
  minutes < 1 || minutes > longestWork ? null : { durationMinutes: minutes };

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
    expression: phrase('(?:в|к)\\s+полдень|полудню|(?:at\\s+)?noon'),
    read: () => ({ time: '12:00' }),
  },
  {
    expression: phrase(
      `(?:(?:в|во|к|at|by|@)\\s+)?(?<h>\\d{1,2})(?:[:.-](?<m>\\d{2}))?\\s*(?:(?:${hours})\\s+)?(?<p>${half})`,
    ),
    read: ({ h, m, p }) => timed(clock(h, m, p)),
  },
  {
    expression: phrase(
      `(?:в|во|к|at|by)\\s+(?<h>\\d{1,2})(?:[:.-](?<m>\\d{2}))?(?:\\s*(?:${hours}))?${notCounted}`,
    ),
    read: ({ h, m }) => timed(clock(h, m, undefined)),
  },
  {
    expression: phrase('(?<h>\\d{1,2}):(?<m>\\d{2})'),
    read: ({ h, m }) => timed(clock(h, m, undefined)),
  },
  {
    expression: phrase(
      'утром|днем|вечером|ночью|в\\s+обед|in\\s+the\\s+(?<p>morning|afternoon|evening)|at\\s+(?<n>night)',
    ),
    read: ({ p, n, '': whole = '' }) => ({
      dayPart: partOf((p ?? n ?? whole).replace(/^в\s+/u, '')),
    }),
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

/** The hour that a part of the day means where none is said. */
export const hourOfPart: Readonly<Record<DayPart, string>> = {
  morning: '09:00',
  noon: '13:00',
  day: '14:00',
  evening: '18:00',
  night: '22:00',
};
