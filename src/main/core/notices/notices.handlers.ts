import { sortOut, spanToTell } from '#shared/rules/reminders/telling.ts';
import type { ReadContext } from '../context.ts';
import type { HandlersOf } from '../handlers.ts';
import { readSettings } from '../settings/settings.store.ts';
import { markTold, readLookedUntil, readUntold } from './notices.store.ts';

/** So far ahead the next one is looked for, in milliseconds: whoever waits asks again before. */
const ahead = 15 * 60_000;

async function clocksOf({ db }: ReadContext, timeZone: string) {
  const { allDayAt, todayRules } = await readSettings(db);
  return { clocks: { timeZone, allDayAt }, withDates: todayRules.dates.isOn };
}

export const noticesHandlers: HandlersOf<'notices'> = {
  'notices.waiting': async ({ timeZone }, context) => {
    const { sqlite, clock } = context;
    const now = clock.now();
    const looked = readLookedUntil(sqlite);
    // The first look begins the count.
    if (looked === null) return { isWaiting: true, nextAt: null };
    const until = new Date(Date.parse(now) + ahead).toISOString();
    const span = { ...spanToTell(looked, now), until };
    const { notices } = readUntold(sqlite, span, now, await clocksOf(context, timeZone));
    return {
      isWaiting: notices.some(({ at }) => at <= now),
      nextAt: notices.find(({ at }) => at > now)?.at ?? null,
    };
  },
  'notices.take': async ({ timeZone }, context) => {
    const { sqlite, clock } = context;
    const now = clock.now();
    const ask = await clocksOf(context, timeZone);
    const { notices, isCut } = readUntold(
      sqlite,
      spanToTell(readLookedUntil(sqlite), now),
      now,
      ask,
    );
    markTold(sqlite, notices, now);
    return { ...sortOut(notices, now), isCut };
  },
};
