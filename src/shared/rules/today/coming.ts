import { addDays, type IsoDate } from '../calendar.ts';

/**
 * The days of the year (`mm-dd`) whose birthdays and other yearly dates are kept on a day: its own, and on
 * 28 February of a common year the 29th as well.
 */
export function keptOn(day: IsoDate): readonly string[] {
  const dayOfYear = day.slice(5);
  const isLastOfFebruary = dayOfYear === '02-28' && addDays(day, 1).endsWith('-03-01');
  return isLastOfFebruary ? [dayOfYear, '02-29'] : [dayOfYear];
}

/** Whether a date so many days ahead is to be told of: as early as it asks itself, else as the rule does. */
export const isNear = (ahead: number, ownLead: number | null, ruleDays: number): boolean =>
  ahead <= (ownLead ?? ruleDays);
