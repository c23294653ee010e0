import fc from 'fast-check';
import { addDays } from '#shared/rules/calendar.ts';
import { nths, type Recurrence, type RecurringDay } from '#shared/rules/recurrence/recurrence.ts';

/** Any day from 1990 to 2090. */
export const day = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays('1990-01-01', days));

const weekday = fc.integer({ min: 1, max: 7 });

const recurringDay: fc.Arbitrary<RecurringDay> = fc.oneof(
  fc.constant<RecurringDay>({ every: 'day' }),
  fc
    .uniqueArray(weekday, { minLength: 1, maxLength: 7 })
    .map((days): RecurringDay => ({ every: 'week', weekdays: days.toSorted((a, b) => a - b) })),
  fc
    .oneof(fc.integer({ min: 1, max: 31 }), fc.constant(-1))
    .map((on): RecurringDay => ({ every: 'monthDay', day: on })),
  fc
    .record({ nth: fc.constantFrom(...nths), weekday })
    .map((on): RecurringDay => ({ every: 'monthWeekday', ...on })),
  fc
    .integer({ min: 0, max: 365 })
    .map((days) => addDays('2000-01-01', days))
    .map((on): RecurringDay => ({
      every: 'year',
      month: Number(on.slice(5, 7)),
      day: Number(on.slice(8)),
    })),
);

export const recurrence: fc.Arbitrary<Recurrence> = fc
  .record({
    on: recurringDay,
    interval: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 99 })),
    until: fc.option(day),
  })
  .map(({ on, interval, until }) => ({ ...on, interval, until }));
