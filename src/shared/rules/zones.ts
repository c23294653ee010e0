import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from './calendar.ts';
import { remembering } from './remember.ts';

/** Whether this is the name of a time zone that there is, to the platform and to the rules here alike. */
export function isTimeZone(name: string): boolean {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    // The platform takes «−04:00» with a typographic minus, which Temporal refuses.
    return timeZone !== '' && localDate('2000-01-01T00:00:00.000Z', name) !== '';
  } catch {
    return false;
  }
}

/** The calendar day (`yyyy-mm-dd`) of a UTC instant in an IANA time zone. */
export const localDate = (instant: string, timeZone: string): IsoDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** The clock (`hh:mm`) of a UTC instant in an IANA time zone. */
export const localTime = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });

/** Keyed by `date time zone`: a timeline asks for the same days again and again. */
const instantOf = remembering((key: string): string => {
  const [date = '', time = '', timeZone = ''] = key.split(' ');
  return Temporal.PlainDate.from(date)
    .toPlainDateTime(Temporal.PlainTime.from(time))
    .toZonedDateTime(timeZone)
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });
});

/**
 * The UTC instant (`…T…Z`, milliseconds, so that instants compare as text) at which a clock in an IANA zone shows
 * `time` (`hh:mm`) on `date`. A time skipped by a clock change moves forward by the change; of two the earlier is taken.
 */
export const toInstant = (date: IsoDate, time: string, timeZone: string): string =>
  instantOf(`${date} ${time} ${timeZone}`);
