import { formatDate } from '../date-format.ts';
import { pluralRu } from '../grammar.ts';
import type { Recurrence } from '../recurrence/recurrence.ts';
import { recurrenceWords } from '../recurrence/words.ts';
import type { When } from './entry.ts';

type Language = 'ru' | 'en';
const day = 1440;
const week = 7 * day;

/** Minutes as people say them, in the largest unit that is whole: «2 часа», "15 minutes", «неделю» as «1 неделю». */
export function minutesWords(minutes: number, language: Language): string {
  return inUnit(minutes, units.find(([size]) => minutes % size === 0) ?? minute, language);
}

/** What is worked for is said in hours, however many. */
const lengthWords = (minutes: number, language: Language): string =>
  inUnit(minutes, minutes % 60 === 0 ? hour : minute, language);

function inUnit(minutes: number, unit: Unit, language: Language): string {
  const [size, one, few, many, english] = unit;
  const count = minutes / size;
  return language === 'ru'
    ? `${count} ${pluralRu(count, one, few, many)}`
    : `${count} ${english}${count === 1 ? '' : 's'}`;
}

type Unit = readonly [size: number, one: string, few: string, many: string, english: string];
const minute: Unit = [1, 'минуту', 'минуты', 'минут', 'minute'];
const hour: Unit = [60, 'час', 'часа', 'часов', 'hour'];
const units: readonly Unit[] = [
  [week, 'неделю', 'недели', 'недель', 'week'],
  [day, 'день', 'дня', 'дней', 'day'],
  hour,
];

const words = {
  ru: { from: 'с', to: 'до', at: 'в', lasting: 'на' },
  en: { from: 'from', to: 'until', at: 'at', lasting: 'for' },
} as const;

/** `today`: the year is left out where it is this one's. */
export function whenWords(when: When, language: Language, today?: string): string {
  const { on, time, rule, durationMinutes, leadMinutes } = when;
  const say = words[language];
  const date = formatDate(on, language, 'long', today);
  const parts = [
    rule === null ? date : ruleWords(rule, date, language),
    time === null ? '' : `${say.at} ${time}`,
    durationMinutes === null ? '' : `${say.lasting} ${lengthWords(durationMinutes, language)}`,
    leadMinutes === null ? '' : leadWords(leadMinutes, language),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function ruleWords(rule: Recurrence, date: string, language: Language): string {
  const { from, to } = words[language];
  const since = `${recurrenceWords({ ...rule, until: null }, language)} ${from} ${date}`;
  return rule.until === null ? since : `${since} ${to} ${formatDate(rule.until, language, 'long')}`;
}

/** «напомнить за 15 минут», "15 minutes before". */
export const leadWords = (minutes: number, language: Language): string =>
  language === 'ru'
    ? `напомнить за ${minutesWords(minutes, language)}`
    : `${minutesWords(minutes, language)} before`;
