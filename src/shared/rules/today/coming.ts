import { addDays, nextOccurrence, type IsoDate } from '../calendar.ts';

/**
 * When a yearly date (`yyyy-mm-dd` or `--mm-dd`) comes round, where that is within so many days: today counts as
 * today, and 29 February is kept on the 28th in a common year. Null where it is further off.
 */
export function comesRound(date: string, leadDays: number, today: IsoDate): IsoDate | null {
  const on = nextOccurrence(date, today);
  return on <= addDays(today, leadDays) ? on : null;
}

/** The days of the year (`mm-dd`) that come round within so many days: where to look for dates. */
export function daysOfYear(leadDays: number, today: IsoDate): string[] {
  const days = Array.from({ length: leadDays + 1 }, (_, ahead) => addDays(today, ahead).slice(5));
  return days.includes('02-28') && !days.includes('02-29') ? [...days, '02-29'] : days;
}
