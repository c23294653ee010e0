import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { calendarFile, type CalendarEvent } from '#shared/rules/ics/calendar-file.ts';
import { duration, fold, text } from '#shared/rules/ics/content-line.ts';
import { vtimezone } from '#shared/rules/ics/vtimezone.ts';

const written = (event: CalendarEvent, timeZone = 'Europe/Berlin'): string =>
  [
    ...calendarFile({
      events: [event],
      timeZone,
      writtenAt: '2026-11-21T09:00:00.000Z',
      since: event.on,
    }),
  ].join('');

/** The lines of a file as they were before they were folded. */
const unfolded = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');

/** Back from `text`, as a calendar reads it. */
const read = (value: string): string =>
  value.replace(/\\([\\;,nN])/gu, (_, sign: string) => (/n/iu.test(sign) ? '\n' : sign));

describe('a line of a calendar file', () => {
  it('has at most 75 octets, and is whole again when it is unfolded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (value) => {
        const line = `SUMMARY:${text(value)}`;
        const folded = fold(line);
        const lines = folded.slice(0, -2).split('\r\n');
        expect(folded.endsWith('\r\n')).toBe(true);
        expect(lines.every((one) => Buffer.byteLength(one) <= 75)).toBe(true);
        expect(lines.map((one, index) => (index === 0 ? one : one.slice(1))).join('')).toBe(line);
        expect(lines.slice(1).every((one) => one.startsWith(' '))).toBe(true);
      }),
    );
  });

  it('keeps any text, but for control characters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (value) => {
        const kept = value
          .replace(/\r\n?/gu, '\n')
          .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/gu, ' ');
        expect(text(value)).not.toMatch(/[\r\n]/u);
        expect(read(text(value))).toBe(kept);
      }),
    );
  });

  it('says minutes as people and calendars do', () => {
    expect([30, 60, 90, 1440, 4320].map(duration)).toEqual([
      'PT30M',
      'PT1H',
      'PT90M',
      'P1D',
      'P3D',
    ]);
  });

  it('cannot be broken out of by a text', () => {
    const file = written({
      uid: 'a',
      on: '2026-11-24',
      time: '10:00',
      durationMinutes: 30,
      summary: 'x\r\nEND:VEVENT\r\nBEGIN:VALARM',
    });
    expect(unfolded(file).filter((line) => line === 'END:VEVENT')).toHaveLength(1);
    expect(unfolded(file)).toContain('SUMMARY:x\\nEND:VEVENT\\nBEGIN:VALARM');
  });
});

describe('an event', () => {
  it('of the whole day ends with the next', () => {
    const lines = unfolded(
      written({
        uid: 'a',
        on: '2026-12-31',
        time: null,
        durationMinutes: 30,
        summary: 'Инвентарь',
      }),
    );
    expect(lines.slice(-9)).toEqual([
      'BEGIN:VEVENT',
      'UID:a',
      'DTSTAMP:20261121T090000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Инвентарь',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });
});

describe('a zone', () => {
  it('is described by its rules', () => {
    expect(vtimezone('America/New_York', '2026-11-24')).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:America/New_York',
      'BEGIN:STANDARD',
      'DTSTART:20261124T000000',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0500',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:20270314T020000',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0400',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20271107T020000',
      'TZOFFSETFROM:-0400',
      'TZOFFSETTO:-0500',
      'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]);
  });

  it('without changes has one offset', () => {
    expect(vtimezone('Asia/Kathmandu', '2026-11-24')).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Kathmandu',
      'BEGIN:STANDARD',
      'DTSTART:20261124T000000',
      'TZOFFSETFROM:+0545',
      'TZOFFSETTO:+0545',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]);
  });

  it.each(['Europe/Berlin', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Jerusalem'])(
    'has every change of its clocks: %s',
    (timeZone) => {
      expect(describedChanges(vtimezone(timeZone, '2010-01-15'))).toEqual(
        changesOf(timeZone, '2010-01-15'),
      );
    },
  );
});

/** Eleven years: what is no rule is listed for twelve. */
const lastYear = 2020;
const local = (at: Temporal.PlainDateTime): string => at.toString({ smallestUnit: 'minute' });

/** When the clocks of a zone change, and to what. */
function changesOf(timeZone: string, since: string): string[] {
  const changes: string[] = [];
  let at = Temporal.PlainDate.from(since).toZonedDateTime(timeZone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.year > lastYear) return changes.toSorted();
    const { offset, offsetNanoseconds } = next.subtract({ nanoseconds: 1 });
    if (offsetNanoseconds !== next.offsetNanoseconds) {
      const before = next.toInstant().toZonedDateTimeISO(offset).toPlainDateTime();
      changes.push(`${local(before)} ${next.offset.replace(':', '')}`);
    }
    at = next;
  }
}

/** The same as a reader of the file finds them, the first observance apart, which only says how it began. */
function describedChanges(lines: readonly string[]): string[] {
  const [, ...observances] = lines
    .join('\n')
    .split(/BEGIN:(?:STANDARD|DAYLIGHT)/u)
    .slice(1);
  return observances
    .flatMap((one) => {
      const value = (name: string): string[] =>
        [...one.matchAll(new RegExp(`${name}:(.+)`, 'gu'))].map((match) => match[1] ?? '');
      const at = (stamp: string) => Temporal.PlainDateTime.from(stamp).toZonedDateTime('UTC');
      const [start = ''] = value('DTSTART');
      const [rule] = value('RRULE');
      const days =
        rule === undefined
          ? [start, ...value('RDATE')].map(at)
          : new RRuleTemporal({ rruleString: rule, dtstart: at(start) }).between(
              at(start),
              at(`${lastYear}1231T000000`),
              true,
            );
      return days
        .map((day) => Temporal.PlainDateTime.from(day.toPlainDateTime().toString()))
        .filter((day) => day.year <= lastYear)
        .map((day) => `${local(day)} ${value('TZOFFSETTO').join('')}`);
    })
    .toSorted();
}
