import { Temporal } from 'temporal-polyfill';
import { addDays, isoDate, isoWeekday, type IsoDate } from '../calendar.ts';
import { localDate, localTime } from '../zones.ts';
import { firstOccurrence, occurrenceFrom } from '../recurrence/occurrences.ts';
import { mostInterval, type Recurrence, type RecurringDay } from '../recurrence/recurrence.ts';
import { datePatterns, endPatterns } from './date-patterns.ts';
import type { Moment, QuickEntry, ReminderKind, When } from './entry.ts';
import { hourOfPart } from './parts-of-day.ts';
import type { Here, Pattern, Pieces } from './pieces.ts';
import { detailPatterns, rulePatterns } from './rule-patterns.ts';
import { leadPatterns, timePatterns } from './time-patterns.ts';
import { fold, phrase, taken } from './words.ts';

/** Nobody says a longer sentence; a pasted letter is no reminder of this kind. */
const longest = 500;

const asking: readonly Pattern[] = [
  {
    expression: phrase(
      '(?:напомни(?:ть|те)?(?:\\s+мне)?(?:\\s+(?:о|об|про|что))?|remind\\s+me(?:\\s+(?:to|about|that))?)',
    ),
    read: () => ({ isAsked: true }),
  },
];

/** In this order: what is read earlier takes its words away from what comes later. */
const patterns: readonly Pattern[] = [
  ...leadPatterns,
  ...rulePatterns,
  ...endPatterns,
  ...detailPatterns,
  ...datePatterns,
  ...timePatterns,
  ...asking,
];

/**
 * Reads a reminder from ordinary words, Russian or English: «завтра в 10 позвонить Ивановой», "every other Tuesday at
 * 9 report". What it does not understand stays the text. Without a day it is for today, or for tomorrow when the hour
 * has passed. Never throws.
 */
export function readEntry(text: string, moment: Moment): QuickEntry {
  const here: Here = {
    today: localDate(moment.now, moment.timeZone),
    hour: localTime(moment.now, moment.timeZone),
  };
  const { pieces, rest } = take(text.slice(0, longest), here);
  const { isAsked: _asked, ...meaning } = pieces;
  return {
    ...whenOf(pieces, here, moment),
    text: rest + text.slice(longest),
    kind: kindOf(rest),
    isDated: Object.keys(meaning).length > 0,
    namesDay: ['date', 'minutesFromNow', 'frequency'].some((name) => name in meaning),
  };
}

/** The words of a date, an hour and a rule alone; null where there are any others, or none. */
export function readWhen(text: string, moment: Moment): When | null {
  const { text: rest, isDated, kind: _kind, namesDay: _day, ...when } = readEntry(text, moment);
  return isDated && rest === '' ? when : null;
}

function take(text: string, here: Here): { readonly pieces: Pieces; readonly rest: string } {
  let folded = fold(text);
  const pieces: Pieces = {};
  for (const { expression, read } of patterns) {
    for (const match of matchesIn(folded, expression)) {
      const found = read({ ...match.groups, '': match[0] }, here, pieces);
      if (found === null || Object.keys(found).some((name) => name in pieces)) continue;
      Object.assign(pieces, found);
      const end = match.index + match[0].length;
      folded = folded.slice(0, match.index) + taken.repeat(match[0].length) + folded.slice(end);
      break;
    }
  }
  return { pieces, rest: restOf(text, folded) };
}

/** Also those that begin within another: in "samples 1 January" the month is behind the number, not before it. */
function* matchesIn(text: string, expression: RegExp): Generator<RegExpExecArray> {
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    const next = match.index + 1;
    yield match;
    expression.lastIndex = next;
  }
}

/** What was not taken, tidied where something was: «, » and «—» that held it are gone. */
function restOf(text: string, folded: string): string {
  if (!folded.includes(taken)) return text.trim();
  const left = Array.from({ length: text.length }, (_, index) =>
    folded.charAt(index) === taken ? taken : text.charAt(index),
  ).join('');
  return left
    .replace(/[\s,;:—–-]*\uE000[\s,;:—–\uE000-]*/gu, ' ')
    .replace(/\s{2,}/gu, ' ')
    .replace(/\s+([.,!?])/gu, '$1')
    .trim();
}

const callWords =
  /(?:^|[^\p{L}])(?:(?:по|пере|до|со)зв[оа]н\p{L}*|зв[оа]н(?:ок|ка|ки|ить|ите|и|ю)|набрать|call|phone|ring)(?![\p{L}])/u;
const meetingWords = /(?:^|[^\p{L}])(?:встре[чт]\p{L}*|совещани\p{L}*|meet(?:ing|up)?)(?![\p{L}])/u;

/** What the text is about, by its verbs. */
function kindOf(text: string): ReminderKind {
  const folded = fold(text);
  if (callWords.test(folded)) return 'call';
  return meetingWords.test(folded) ? 'meeting' : 'task';
}

function whenOf(pieces: Pieces, here: Here, moment: Moment): When {
  const rest = {
    durationMinutes: pieces.durationMinutes ?? null,
    leadMinutes: pieces.leadMinutes ?? null,
  };
  if (pieces.minutesFromNow !== undefined) {
    const at = Temporal.Instant.from(moment.now).add({ minutes: pieces.minutesFromNow }).toString();
    return {
      ...rest,
      on: localDate(at, moment.timeZone),
      time: localTime(at, moment.timeZone),
      rule: null,
    };
  }
  const time = timeIn(pieces);
  const isPast = time !== null && time < here.hour;
  const from = pieces.date ?? (isPast ? addDays(here.today, 1) : here.today);
  const rule = ruleOf(pieces, from);
  const first = rule && firstOccurrence(rule, from);
  if (rule === null || first === null) return { ...rest, on: from, time, rule: null };
  const until = pieces.until ?? lastOf(rule, first, pieces.times);
  // A rule that would end before it begins is said wrongly; without an end it does no harm.
  return {
    ...rest,
    on: first,
    time,
    rule: { ...rule, until: until < first ? null : endOf(until) },
  };
}

const endless = '9999-12-31';
const endOf = (until: IsoDate): IsoDate | null => (until === endless ? null : until);

/** The day of the n-th time. */
function lastOf(rule: Recurrence, first: IsoDate, times: number | undefined): IsoDate {
  let day: IsoDate | null = first;
  for (let count = 1; count < (times ?? 0) && day !== null; count++) {
    day = occurrenceFrom(rule, first, addDays(day, 1));
  }
  return times === undefined || day === null ? endless : day;
}

function timeIn({ time, dayPart }: Pieces): string | null {
  if (time === undefined) return dayPart === undefined ? null : hourOfPart[dayPart];
  // «завтра вечером в 7»: the part of the day says which seven.
  const isLate = dayPart === 'evening' || dayPart === 'day';
  const hour = Number(time.slice(0, 2));
  return isLate && hour < 12 && hour > 0 ? `${hour + 12}${time.slice(2)}` : time;
}

function ruleOf(pieces: Pieces, from: IsoDate): Recurrence | null {
  const { frequency } = pieces;
  if (frequency === undefined || frequency.interval > mostInterval) return null;
  const day = dayIn(pieces, frequency.unit, from);
  return day && { ...day, interval: frequency.interval, until: null };
}

type Unit = NonNullable<Pieces['frequency']>['unit'];

/** Which day of the week, month or year: the one that was said, else the one it begins on. */
function dayIn(pieces: Pieces, unit: Unit, from: IsoDate): RecurringDay | null {
  switch (unit) {
    case 'day':
      return { every: 'day' };
    case 'week':
      return { every: 'week', weekdays: pieces.weekdays ?? [isoWeekday(from)] };
    case 'month':
      if (pieces.nth) return { every: 'monthWeekday', ...pieces.nth };
      return { every: 'monthDay', day: pieces.monthDay ?? Number(from.slice(8)) };
    default: {
      const [month, day] = [Number(from.slice(5, 7)), Number(from.slice(8))];
      const said = pieces.yearDay ?? { month, day };
      return isoDate(2000, said.month, said.day) === null
        ? null
        : { every: 'year', month: said.month, day: said.day };
    }
  }
}
