import { localTime } from '#shared/rules/zones.ts';
import { readClient } from '../clients/clients.store.ts';
import type { HandlersOf } from '../handlers.ts';
import { readSettings, writeSettings } from '../settings/settings.store.ts';
import { readAhead } from './ahead.store.ts';
import { readRunningWeeks } from './calls.store.ts';
import type { Day } from './line-reader.ts';
import { readLines } from './lines.ts';
import { writeMark } from './marks.store.ts';

export const todayHandlers: HandlersOf<'today'> = {
  'today.get': async (_input, { db, sqlite, clock }) => {
    const today = clock.today();
    const { timeZone } = clock;
    const at = clock.now();
    const now = localTime(at, timeZone);
    const day: Day = { sqlite, db, today, now, at, timeZone, settings: await readSettings(db) };
    const { lines, cut } = await readLines(day);
    const isFree = lines.every(({ section }) => section === 'dates');
    return {
      today,
      weeks: readRunningWeeks(sqlite, today),
      lines,
      cut,
      ahead: isFree ? readAhead(day) : null,
    };
  },

  'today.done': async (line, { db, clock, describe }) => {
    const { name } = await readClient(db, line.clientId);
    const id = await writeMark(db, line, { untilOn: null, markedOn: clock.today() });
    describe({ params: { name } });
    return { id };
  },

  'today.move': async ({ until, ...line }, { db, clock, describe }) => {
    const { name } = await readClient(db, line.clientId);
    const id = await writeMark(db, line, { untilOn: until, markedOn: clock.today() });
    describe({ params: { name, on: until } });
    return { id };
  },

  'today.setRule': async ({ rule, isOn, days }, { db, describe }) => {
    const { todayRules: rules } = await readSettings(db);
    const before = rules[rule];
    const after = { isOn: isOn ?? before.isOn, days: days ?? before.days };
    await writeSettings(db, { todayRules: { ...rules, [rule]: after } });
    describe({ kind: 'settings.update', coalesceKey: `today.setRule:${rule}` });
    return { ...rules, [rule]: after };
  },
};
