import { calendarWords } from '../calendar-words.ts';
import { ordinalEn } from '../grammar.ts';
import { workdays, type Recurrence } from './recurrence.ts';

const weekdayOf = (weekday: number): string => calendarWords.en.weekdays[weekday - 1] ?? '';

const nths = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' } as const;

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

const every = (interval: number, unit: string): string => {
  if (interval === 1) return `every ${unit}`;
  return interval === 2 ? `every other ${unit}` : `every ${interval} ${unit}s`;
};

function weekWords({ weekdays, interval }: Extract<Recurrence, { every: 'week' }>): string {
  const isWorkdays = weekdays.join() === workdays.join();
  if (interval === 1)
    return isWorkdays ? 'every weekday' : `every ${list(weekdays.map(weekdayOf))}`;
  const [first = 1] = weekdays;
  if (interval === 2 && weekdays.length === 1) return `every other ${weekdayOf(first)}`;
  return `${every(interval, 'week')} on ${isWorkdays ? 'weekdays' : list(weekdays.map(weekdayOf))}`;
}

/** "every other Tuesday", "every month on the 31st, on the last day of shorter months". Without its end. */
export function recurrenceEn(rule: Recurrence): string {
  switch (rule.every) {
    case 'day':
      return every(rule.interval, 'day');
    case 'week':
      return weekWords(rule);
    case 'monthDay': {
      const months = every(rule.interval, 'month');
      if (rule.day === -1) return `${months} on the last day`;
      const rest = rule.day > 28 ? ', on the last day of shorter months' : '';
      return `${months} on the ${ordinalEn(rule.day)}${rest}`;
    }
    case 'monthWeekday':
      return `${every(rule.interval, 'month')} on the ${nths[rule.nth]} ${weekdayOf(rule.weekday)}`;
    default: {
      const date = `${rule.day} ${calendarWords.en.months[rule.month - 1] ?? ''}`;
      const rest = rule.month === 2 && rule.day === 29 ? ', on the 28th in common years' : '';
      return `${every(rule.interval, 'year')} on ${date}${rest}`;
    }
  }
}
