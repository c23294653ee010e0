import { addDays, isWorkingDay, type IsoDate } from './calendar.ts';
import { minutesOf, overlap, timeOf, windowOf, type Hours, type Window } from './day-times.ts';

export interface Callee {
  readonly id: number;
  /** The hours in which the client likes to be called, by the shop's clock; null for any. */
  readonly preferred: Hours | null;
}

export interface CallSlot {
  readonly id: number;
  readonly on: IsoDate;
  readonly time: string;
}

export interface WorkTime {
  readonly workingDays: readonly number[];
  readonly hours: Hours;
}

/** So many days at most does a call week have; fewer where the shop works fewer days a week. */
const weekDays = 5;
/** Minutes that must be left of a day for a week to begin on it. */
const enoughLeft = 120;

/** The days of a call week: working days from `startsOn` on. */
export const callDays = (startsOn: IsoDate, { workingDays }: WorkTime): IsoDate[] => {
  const days: IsoDate[] = [];
  const count = Math.min(weekDays, new Set(workingDays).size);
  for (let day = startsOn; days.length < count; day = addDays(day, 1)) {
    if (isWorkingDay(day, workingDays)) days.push(day);
  }
  return days;
};

/** The first day to call on: today where it is worked and two hours of it are left, else the next working day. */
export const firstCallDay = (today: IsoDate, now: string, work: WorkTime): IsoDate => {
  const left = windowOf(work.hours).to - windowOf({ from: now, to: now }).from;
  const first = left >= enoughLeft ? today : addDays(today, 1);
  return callDays(first, work)[0] ?? first;
};

/**
 * The days of a week, and as many working days after them as so many calls need to have a minute each: little may be
 * left of a week that begins today. `earliest` (`HH:MM`) is when the first day begins.
 */
export const enoughDays = (
  calls: number,
  days: readonly IsoDate[],
  { workingDays, hours }: WorkTime,
  earliest = hours.from,
): IsoDate[] => {
  const enough = [...days];
  const { from, to } = windowOf(hours);
  const whole = to - from;
  if (whole <= 0) return enough;
  const first = Math.max(0, to - Math.max(from, minutesOf(earliest)));
  let left = calls - first - whole * (days.length - 1);
  for (let day = enough.at(-1); left > 0 && day !== undefined; left -= whole) {
    do day = addDays(day, 1);
    while (!isWorkingDay(day, workingDays));
    enough.push(day);
  }
  return enough;
};

/** Minutes between two calls, the widest that fits a day is taken: time to talk, to write, and to think. */
const gaps = [90, 60, 45, 30, 20, 15, 10, 5, 1];

interface Job {
  readonly id: number;
  readonly window: Window;
}

/**
 * Start times within each job's window, at least `gap` minutes apart: whoever's window ends first goes first
 * (Jackson's rule; with a gap of one minute it finds times whenever there are any). Null where it finds none.
 */
const withGap = (jobs: readonly Job[], gap: number): Map<number, number> | null => {
  const times = new Map<number, number>();
  const waiting = [...jobs];
  let time = 0;
  while (waiting.length > 0) {
    time = Math.max(time, Math.min(...waiting.map(({ window }) => window.from)));
    let next: Job | undefined;
    for (const job of waiting) {
      if (job.window.from <= time && (next === undefined || job.window.to < next.window.to)) {
        next = job;
      }
    }
    if (next === undefined || time >= next.window.to) return null;
    times.set(next.id, time);
    waiting.splice(waiting.indexOf(next), 1);
    time += gap;
  }
  return times;
};

const timesOf = (jobs: readonly Job[]): Map<number, number> | null => {
  for (const gap of gaps) {
    const times = withGap(jobs, gap);
    if (times) return times;
  }
  return null;
};

interface Day {
  readonly on: IsoDate;
  /** Null where nothing of the day is left. */
  readonly open: Window | null;
  readonly jobs: Job[];
  readonly quota: number;
}

const tryPlace = (day: Day, id: number, window: Window | null): boolean => {
  if (window === null) return false;
  const job = { id, window };
  if (timesOf([...day.jobs, job]) === null) return false;
  day.jobs.push(job);
  return true;
};

/**
 * Spreads calls over days, the first client first: an even load (never more than ⌈n ÷ days⌉ a day), each call
 * within the working hours, and within the client's own where the two overlap; no two at one time.
 *
 * `earliest` (`HH:MM`) is when the first day begins, for a week that begins today. Hours that do not overlap the
 * working ones are taken as none. A client whose hours are gone on the first day is put on a later one. The days must
 * have a minute for each (`enoughDays`); a RangeError otherwise.
 */
export const spreadCalls = (
  callees: readonly Callee[],
  days: readonly IsoDate[],
  hours: Hours,
  earliest?: string,
): CallSlot[] => {
  const working = windowOf(hours);
  const most = Math.ceil(callees.length / days.length);
  const full = callees.length % days.length;
  const plan: Day[] = days.map((on, index) => ({
    on,
    open:
      index === 0 && earliest !== undefined
        ? overlap(working, windowOf({ from: earliest, to: '24:00' }))
        : working,
    jobs: [],
    quota: full === 0 || index < full ? most : most - 1,
  }));
  for (const { id, preferred } of callees) {
    const wish = (preferred && overlap(windowOf(preferred), working)) ?? working;
    const own = (day: Day): Window | null => day.open && overlap(wish, day.open);
    const placed =
      plan.some((day) => day.jobs.length < day.quota && tryPlace(day, id, own(day))) ||
      plan.some((day) => day.jobs.length < most && tryPlace(day, id, own(day))) ||
      plan.some((day) => day.jobs.length < most && tryPlace(day, id, day.open)) ||
      // Only where a day has fewer minutes left than it has calls.
      plan.toReversed().some((day) => tryPlace(day, id, day.open));
    if (!placed) throw new RangeError('More calls than the days have minutes');
  }
  return plan.flatMap((day) =>
    [...(timesOf(day.jobs) ?? [])].map(([id, at]) => ({ id, on: day.on, time: timeOf(at) })),
  );
};

/** Minutes from one call to the next where one is added to a day that is already planned. */
const addedGaps = [30, 15, 5, 1];

/**
 * A free time on a day for one more call, within the client's hours where they overlap the working ones; the
 * first from `after` (`HH:MM`) on, else the first of the day. Null where every minute is taken.
 */
export const freeTime = (
  busy: readonly string[],
  { preferred, hours, after }: { preferred: Hours | null; hours: Hours; after?: string },
): string | null => {
  const working = windowOf(hours);
  const window = (preferred && overlap(windowOf(preferred), working)) ?? working;
  const taken = busy.map((time) => windowOf({ from: time, to: time }).from);
  const from = after === undefined ? window.from : windowOf({ from: after, to: after }).from;
  for (const gap of addedGaps) {
    const step = Math.min(gap, 15);
    const times: number[] = [];
    for (let time = window.from; time < window.to; time += step) {
      if (taken.every((other) => Math.abs(other - time) >= gap)) times.push(time);
    }
    const free = times.find((time) => time >= from) ?? times[0];
    if (free !== undefined) return timeOf(free);
  }
  return null;
};

/** Minutes that a call keeps from those of another week. */
const apart = 30;

/**
 * The same calls, those that fall on a call of another week moved to the next free time of their day.
 * `busy` are times already taken, by the day; `hoursOf` the hours of a day in which one may call.
 */
export const keepApart = (
  slots: readonly CallSlot[],
  callees: readonly Callee[],
  {
    busy,
    hoursOf,
  }: {
    readonly busy: ReadonlyMap<IsoDate, readonly string[]>;
    readonly hoursOf: (on: IsoDate) => Hours;
  },
): CallSlot[] => {
  const preferences = new Map(callees.map(({ id, preferred }) => [id, preferred]));
  const placed = [...slots];
  for (const [index, slot] of placed.entries()) {
    const others = busy.get(slot.on) ?? [];
    if (others.every((time) => Math.abs(minutesOf(time) - minutesOf(slot.time)) >= apart)) continue;
    const ours = placed.filter(({ id, on }) => on === slot.on && id !== slot.id);
    const time = freeTime([...others, ...ours.map((other) => other.time)], {
      preferred: preferences.get(slot.id) ?? null,
      hours: hoursOf(slot.on),
      after: slot.time,
    });
    placed[index] = { ...slot, time: time ?? slot.time };
  }
  return placed;
};

/** The other half of the day: who did not answer in the morning is tried in the afternoon. */
export const otherHalf = (time: string, hours: Hours): string => {
  const { from, to } = windowOf(hours);
  const middle = Math.round((from + to) / 2 / 30) * 30;
  return timeOf(windowOf({ from: time, to: time }).from < middle ? middle : from);
};
