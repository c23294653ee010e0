import { addDays, isoWeekday } from '#shared/rules/calendar.ts';

export const views = ['day', 'week', 'agenda'] as const;
export type View = (typeof views)[number];

const agendaDays = 30;
const lengths: Readonly<Record<View, number>> = { day: 1, week: 7, agenda: agendaDays };

/** Things of a day that are shown at once. */
export const perDay: Readonly<Record<View, number>> = { day: 300, week: 40, agenda: 60 };

/** The days of a view around one of them; weeks begin on Monday. */
export function daysOf(view: View, on: string): string[] {
  const first = view === 'week' ? addDays(on, 1 - isoWeekday(on)) : on;
  return Array.from({ length: lengths[view] }, (_, index) => addDays(first, index));
}

/** The same view earlier or later. */
export const turned = (view: View, on: string, step: 1 | -1): string =>
  addDays(on, step * lengths[view]);
