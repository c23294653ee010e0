import type { Settings } from '#shared/contract/settings.ts';
import { addDays } from '#shared/rules/calendar.ts';
import { minutesOf, timeOf, type Hours } from '#shared/rules/day-times.ts';
import { callDays, firstCallDay, type WorkTime } from '#shared/rules/scheduling.ts';
import { localDate, localTime, toInstant } from '#shared/rules/zones.ts';
import type { Clock } from '../context.ts';

export const workTimeOf = (settings: Settings): WorkTime => ({
  workingDays: settings.workingDays,
  hours: { from: settings.workingFrom, to: settings.workingTo },
});

/** The shop's clock, `HH:MM`. */
export const clockTime = (clock: Clock): string => localTime(clock.now(), clock.timeZone);

/** The hours in which nobody minds a call, by the client's own clock, where they have named none. */
const decentHours: Hours = { from: '09:00', to: '20:00' };

export interface CallableHours {
  readonly callFrom: string | null;
  readonly callTo: string | null;
  /** IANA name; null for the shop's own. */
  readonly timeZone: string | null;
}

const isZone = (timeZone: string): boolean => {
  try {
    localDate('2000-01-01T00:00:00.000Z', timeZone);
    return true;
  } catch {
    // The field takes what people write («МСК+4»); what is no zone says nothing about the hour.
    return false;
  }
};

/**
 * A client's hours for calls by the shop's clock on a day; null for any. Of hours that fall on two days of the
 * shop the part on this day is taken.
 */
export function preferredHours(
  { callFrom, callTo, timeZone }: CallableHours,
  on: string,
  shopZone: string,
): Hours | null {
  const isAway = timeZone !== null && timeZone !== shopZone && isZone(timeZone);
  const own =
    callFrom === null && callTo === null
      ? isAway
        ? decentHours
        : null
      : {
          from: callFrom ?? '00:00',
          to: callTo ?? '24:00',
        };
  if (own === null || own.from >= own.to) return null;
  if (!isAway) return own;
  const shift = zoneShift(on, timeZone, shopZone);
  const from = Math.max(0, minutesOf(own.from) + shift);
  const to = Math.min(24 * 60, minutesOf(own.to) + shift);
  return from < to ? { from: timeOf(from), to: timeOf(to) } : null;
}

/** Minutes to add to a client's clock to have the shop's, at noon of a day. */
function zoneShift(on: string, clientZone: string, shopZone: string): number {
  const noon = toInstant(on, '12:00', clientZone);
  const day = localDate(noon, shopZone);
  const days = day === on ? 0 : day > on ? 1 : -1;
  return minutesOf(localTime(noon, shopZone)) - 12 * 60 + days * 24 * 60;
}

/** The clock where the client is; null where it is the shop's. */
export const clientTime = (timeZone: string | null, clock: Clock): string | null => {
  if (timeZone === null || timeZone === clock.timeZone || !isZone(timeZone)) return null;
  const time = localTime(clock.now(), timeZone);
  return time === clockTime(clock) ? null : time;
};

export interface WeekDays {
  readonly days: readonly string[];
  /** When calls may begin on the first day, where that is today. */
  readonly earliest: string | undefined;
}

/** Minutes a planned call is away from now at least, and what its time is rounded to. */
const quarter = 15;

/** The days of a week that begins on `startsOn`, or on the first day with time left; never in the past. */
export function weekDaysFrom(
  startsOn: string | undefined,
  settings: Settings,
  clock: Clock,
): WeekDays {
  const work = workTimeOf(settings);
  const [today, now] = [clock.today(), clockTime(clock)];
  const asked = startsOn ?? firstCallDay(today, now, work);
  const soon = timeOf(Math.ceil((minutesOf(now) + 1) / quarter) * quarter);
  const isOver = soon >= work.hours.to;
  const first = asked > today ? asked : isOver ? addDays(today, 1) : today;
  const days = callDays(first, work);
  const isToday = days[0] === today && soon > work.hours.from;
  return { days, earliest: isToday ? soon : undefined };
}
