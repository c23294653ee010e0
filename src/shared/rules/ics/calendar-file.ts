import { addDays } from '../calendar.ts';
import { rruleOf } from '../recurrence/rrule.ts';
import type { Recurrence } from '../recurrence/recurrence.ts';
import { toInstant } from '../zones.ts';
import { date, dateTime, duration, fold, instant, text } from './content-line.ts';
import { vtimezone } from './vtimezone.ts';

/** Something that stands in a calendar. */
export interface CalendarEvent {
  /** The same for the same event in every file, so that a calendar that has it already changes it instead. */
  readonly uid: string;
  /** Local date, and `HH:MM`; without an hour it is of the whole day. Of a recurring one its first. */
  readonly on: string;
  readonly time: string | null;
  readonly durationMinutes: number;
  readonly summary: string;
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  /** How long before it the calendar shall tell of it; null: not at all. */
  readonly alarmMinutes?: number | null;
  readonly rule?: Recurrence | null;
  /** Days of the rule left out. */
  readonly skips?: readonly string[];
  /** The rule's own day that this stands in place of: the event of the same uid that was moved. */
  readonly inPlaceOf?: { readonly on: string; readonly time: string | null } | undefined;
}

export interface CalendarFile {
  /** Shown by calendars that take the whole file as one of their own. */
  readonly name?: string | undefined;
  readonly events: Iterable<CalendarEvent>;
  /** IANA name of the zone the local times are of. */
  readonly timeZone: string;
  /** UTC instant at which it is written. */
  readonly writtenAt: string;
  /** The earliest local date of the events: the zone is described from there. */
  readonly since: string;
}

/**
 * An iCalendar file (RFC 5545) in chunks, each of whole lines: CRLF, folded at 75 octets. What comes once has its
 * hours in UTC, which every calendar reads alike; what recurs has them in its zone, since it follows that zone's clocks.
 */
export function* calendarFile(file: CalendarFile): Generator<string> {
  yield [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Fifteen//Fifteen//RU',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(file.name === undefined ? [] : [`X-WR-CALNAME:${text(file.name)}`]),
    `X-WR-TIMEZONE:${text(file.timeZone)}`,
    ...vtimezone(file.timeZone, file.since),
  ]
    .map(fold)
    .join('');
  for (const event of file.events) yield eventLines(event, file).map(fold).join('');
  yield fold('END:VCALENDAR');
}

function eventLines(event: CalendarEvent, { timeZone, writtenAt }: CalendarFile): string[] {
  const { uid, on, time, durationMinutes, summary, description, location, alarmMinutes } = event;
  const { rule = null, skips = [], inPlaceOf } = event;
  const isSeries = rule !== null || inPlaceOf !== undefined;
  const at = (name: string, day: string, hour: string | null): string => {
    if (hour === null) return `${name};VALUE=DATE:${date(day)}`;
    return isSeries
      ? `${name};TZID=${timeZone}:${dateTime(day, hour)}`
      : `${name}:${instant(toInstant(day, hour, timeZone))}`;
  };
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${instant(writtenAt)}`,
    at('DTSTART', on, time),
    time === null ? at('DTEND', addDays(on, 1), null) : `DURATION:${duration(durationMinutes)}`,
    ...(rule === null ? [] : [`RRULE:${rruleOf(rule, lastOf(rule, time, timeZone))}`]),
    ...skips.map((day) => at('EXDATE', day, time)),
    ...(inPlaceOf === undefined ? [] : [at('RECURRENCE-ID', inPlaceOf.on, inPlaceOf.time)]),
    `SUMMARY:${text(summary)}`,
    ...(description ? [`DESCRIPTION:${text(description)}`] : []),
    ...(location ? [`LOCATION:${text(location)}`] : []),
    ...alarmLines(alarmMinutes ?? null, summary),
    'END:VEVENT',
  ];
}

/** RFC 5545, 3.3.10: of what has an hour in a zone the end is a UTC instant, that day's last second there. */
function lastOf({ until }: Recurrence, time: string | null, timeZone: string): string | null {
  if (until === null || time === null) return until;
  return instant(toInstant(until, '23:59', timeZone));
}

const alarmLines = (minutes: number | null, summary: string): string[] =>
  minutes === null
    ? []
    : [
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `DESCRIPTION:${text(summary)}`,
        `TRIGGER:${minutes === 0 ? 'PT0S' : `-${duration(minutes)}`}`,
        'END:VALARM',
      ];
