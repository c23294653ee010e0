import { Temporal } from 'temporal-polyfill';

/** How far ahead the changes of a zone are looked at; what is regular goes on for ever after. */
const yearsAhead = 12;

interface Change {
  /** The local date and hour at which it happens, by the clock before it. */
  readonly local: Temporal.PlainDateTime;
  readonly from: string;
  readonly to: string;
  readonly isSummer: boolean;
}

/**
 * The lines of a VTIMEZONE (RFC 5545, 3.6.5) for an IANA zone, right from `since` (a local date) on. Changes that come
 * on the same weekday of the same month each year are a rule; others are listed, twelve years ahead.
 */
export function vtimezone(timeZone: string, since: string): string[] {
  const start = Temporal.PlainDate.from(since).toZonedDateTime(timeZone);
  const changes = changesOf(start, timeZone);
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...observance('STANDARD', {
      start: start.toPlainDateTime().with({ hour: 0, minute: 0, second: 0 }),
      from: start.offset,
      to: start.offset,
      more: [],
    }),
    ...groupsOf(changes).flatMap((group) => groupLines(group)),
    'END:VTIMEZONE',
  ];
}

function changesOf(start: Temporal.ZonedDateTime, timeZone: string): Change[] {
  const changes: Change[] = [];
  const end = start.add({ years: yearsAhead });
  let before = start;
  for (;;) {
    const next = before.getTimeZoneTransition('next');
    if (next === null || Temporal.ZonedDateTime.compare(next, end) > 0) return changes;
    const last = next.subtract({ nanoseconds: 1 });
    // A zone may change its name or its rules and leave the clock alone.
    if (last.offsetNanoseconds !== next.offsetNanoseconds) {
      changes.push({
        local: next.toInstant().toZonedDateTimeISO(last.offset).toPlainDateTime(),
        from: last.offset,
        to: next.offset,
        isSummer: next.offsetNanoseconds > last.offsetNanoseconds,
      });
    }
    before = next.withTimeZone(timeZone);
  }
}

/** Changes alike but for their year. */
function groupsOf(changes: readonly Change[]): Change[][] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const { local, from, to } = change;
    const key = [from, to, local.month, local.toPlainTime().toString()].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** «-1SU» where every year's change is on the last Sunday, «2SU» where on the second; null where neither. */
function regularDay(group: readonly Change[]): string | null {
  const [first] = group;
  if (!first || group.length < yearsAhead - 1) return null;
  const { dayOfWeek } = first.local;
  const isYearly = group.every(
    ({ local }, index) => local.dayOfWeek === dayOfWeek && local.year === first.local.year + index,
  );
  if (!isYearly) return null;
  const nth = ({ local }: Change): number => Math.ceil(local.day / 7);
  const code = codes[dayOfWeek - 1] ?? '';
  if (group.every(({ local }) => local.day > local.daysInMonth - 7)) return `-1${code}`;
  return group.every((change) => nth(change) === nth(first)) ? `${nth(first)}${code}` : null;
}

function groupLines(group: readonly Change[]): string[] {
  const [first, ...rest] = group;
  if (!first) return [];
  const day = regularDay(group);
  const more =
    day === null
      ? rest.map(({ local }) => `RDATE:${written(local)}`)
      : [`RRULE:FREQ=YEARLY;BYMONTH=${first.local.month};BYDAY=${day}`];
  const { local: start, from, to, isSummer } = first;
  return observance(isSummer ? 'DAYLIGHT' : 'STANDARD', { start, from, to, more });
}

interface Observance {
  readonly start: Temporal.PlainDateTime;
  readonly from: string;
  readonly to: string;
  readonly more: readonly string[];
}

const observance = (name: string, { start, from, to, more }: Observance): string[] => [
  `BEGIN:${name}`,
  `DTSTART:${written(start)}`,
  `TZOFFSETFROM:${offset(from)}`,
  `TZOFFSETTO:${offset(to)}`,
  ...more,
  `END:${name}`,
];

const offset = (text: string): string => text.replaceAll(':', '');
const written = (at: Temporal.PlainDateTime): string =>
  at.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/gu, '');
