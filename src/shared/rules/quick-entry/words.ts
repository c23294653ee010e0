import { monthOfWord } from '../calendar-words.ts';

/** Lower case and е for ё, letter by letter, so that a place in it is the same place in the text. */
export const fold = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => {
    const letter = text.charAt(index);
    const lower = letter.toLowerCase();
    return lower === 'ё' ? 'е' : lower.length === 1 ? lower : letter;
  }).join('');

/** Stands in place of words that were understood; nothing one can type, and no letter. */
export const taken = '\uE000';

/** An expression that begins and ends with a whole word, found wherever it stands. */
export const phrase = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'gu');

const numerals: readonly (readonly [value: number, words: string])[] = [
  [0.5, 'пол'],
  [1, 'a an one один одну одно'],
  [1.5, 'полтора'],
  [2, 'other two second couple два две пару'],
  [3, 'three third три'],
  [4, 'four четыре'],
  [5, 'five пять'],
  [6, 'six шесть'],
  [7, 'seven семь'],
  [8, 'eight восемь'],
  [9, 'nine девять'],
  [10, 'ten десять'],
  [11, 'eleven одиннадцать'],
  [12, 'twelve двенадцать'],
  [14, 'fortnight'],
  [15, 'fifteen пятнадцать'],
  [20, 'twenty двадцать'],
  [30, 'thirty тридцать'],
  [40, 'forty сорок'],
  [45, 'сорок_пять'],
  [50, 'fifty пятьдесят'],
];
const numbers = new Map(
  numerals.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)),
);

/** A number in figures or words; one that stands before its noun. */
export const number =
  '\\d{1,4}(?:[.,]5)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|один|одну|одно|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|одиннадцать|двенадцать|пятнадцать|двадцать|тридцать|сорок(?:\\s+пять)?|пятьдесят|пару|a couple of|полтора';

/** Nothing said is one: «через неделю». */
export const numberOf = (word = ''): number => {
  const text = word.trim();
  if (/^\d/.test(text)) return Number(text.replace(',', '.'));
  return text.startsWith('a couple') ? 2 : (numbers.get(text.replace(/\s+/u, '_')) ?? 1);
};

const stems: readonly (readonly [full: string, short: string])[] = [
  ['понедельник\\p{L}{0,3}|mondays?', 'пн|mon'],
  ['вторник\\p{L}{0,3}|tuesdays?', 'вт|tues?'],
  ['сред(?:ам|е|ой|у|а|ы)|wednesdays?', 'ср|weds?'],
  ['четверг\\p{L}{0,3}|thursdays?', 'чт|thu(?:rs?)?'],
  ['пятниц\\p{L}{1,3}|fridays?', 'пт|fri'],
  ['суббот\\p{L}{1,3}|saturdays?', 'сб|sat'],
  ['воскресень\\p{L}{1,3}|sundays?', 'вс|sun'],
];
const wholes = stems.map(([full, short]) => new RegExp(`^(?:${full}|${short})$`, 'u'));

/** Weekdays by their whole names only: «ср» and "sun" alone are too often something else. */
export const weekdayName = stems.map(([full]) => full).join('|');
export const weekday = stems.map(([full, short]) => `${full}|${short}`).join('|');
export const weekdays = `(?:${weekday})(?:(?:\\s*,\\s*(?:and\\s+|и\\s+)?|\\s+и\\s+(?:по\\s+)?|\\s+and\\s+)(?:${weekday}))*`;

export const weekdayShort = stems.map(([, short]) => short).join('|');
/** "mondays": said so, it is every one of them. */
export const weekdayPlural = 'mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays';

/** 1 for Monday … 7 for Sunday. */
export const weekdayOf = (word: string): number =>
  wholes.findIndex((whole) => whole.test(word)) + 1;

/** The weekdays of a list of them, in order. */
export const weekdaysOf = (words: string): number[] => {
  const found = (words.match(/\p{L}+/gu) ?? []).map(weekdayOf).filter((day) => day > 0);
  return [...new Set(found)].toSorted((a, b) => a - b);
};

const dayWords: readonly string[] =
  'перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат'.split(' ');
/** «первого», «третьего»: a day of the month, or the hour that is under way. */
export const ordinalWord = `(?:${dayWords.join('|')})(?:ого|его|ьего)`;

/** 1–12; `word` is an `ordinalWord`, or figures. */
export const ordinalOf = (word: string): number =>
  /^\d/.test(word)
    ? Number.parseInt(word, 10)
    : dayWords.findLastIndex((stem) => word.startsWith(stem)) + 1;

/** «5 марта», "March 5" with or without its year: the groups `day` or `day2`, `month` or `month2`, `year`. */
export const dayMonth = `(?:(?<day>\\d{1,2}|${ordinalWord})(?:-?(?:го|е|th|st|nd|rd))?\\s+(?:of\\s+)?(?<month>\\p{L}{3,9})\\.?|(?<month2>[a-z]{3,9})\\.?\\s+(?<day2>\\d{1,2})(?:th|st|nd|rd)?)(?:,?\\s+(?<year>\\d{4})(?:\\s*(?:года?|г\\.))?)?`;

export interface DayMonth {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

/** Null where the word is no month. */
export const dayMonthOf = (groups: Groups): DayMonth | null => {
  const month = monthOfWord(groups['month'] ?? groups['month2'] ?? '');
  const day = ordinalOf(groups['day'] ?? groups['day2'] ?? '');
  const { year } = groups;
  return month === null ? null : { day, month, year: year === undefined ? null : Number(year) };
};

export type Groups = Readonly<Record<string, string | undefined>>;
