import type { Output } from '#shared/contract/index.ts';

/** Days for the tests of Today's screen. */
export type Today = Output<'today.get'>;
type Line = Today['lines'][number];
type LineOf<K extends Line['kind']> = Extract<Line, { kind: K }>;

export const dayOf = (...lines: Line[]): Today => ({
  today: '2026-11-20',
  weeks: [],
  lines,
  cut: [],
  ahead: null,
});

export const freeDay: Today = { ...dayOf(), ahead: { next: null, unheard: null } };

const client = {
  clientId: 42,
  name: 'Фролова Зоя Игоревна',
  phone: '+79922355098',
};

export const call: LineOf<'call'> = {
  ...client,
  kind: 'call',
  key: 'call:5',
  section: 'call',
  callId: 5,
  weekId: 2,
  plannedOn: '2026-11-20',
  plannedTime: '10:00',
  state: 'planned',
  rank: 1,
  share: 0.055,
};

export const silent: LineOf<'silent'> = {
  ...client,
  clientId: 43,
  name: 'Ли Анна',
  kind: 'silent',
  key: 'silent:43',
  section: 'proposed',
  occasion: '2026-09-20',
  lastOrderOn: '2026-09-20',
  silentDays: 61,
  usualIntervalDays: 24,
  revenueMinor: 900_00,
};

export const thanks: LineOf<'thanks'> = {
  ...client,
  clientId: 44,
  name: 'Жуков Лев',
  kind: 'thanks',
  key: 'thanks:44',
  section: 'proposed',
  occasion: '2026-11-17',
  orderedOn: '2026-11-17',
  revenueMinor: 900_00,
};

export const delivery: LineOf<'delivery'> = {
  ...client,
  clientId: 45,
  name: 'Орлова Нина',
  kind: 'delivery',
  key: 'delivery:45',
  section: 'proposed',
  occasion: '700',
  orderId: 700,
  number: 'УТ-7',
  deliveredOn: '2026-11-18',
  totalMinor: 900_00,
};

export const reminder: LineOf<'reminder'> = {
  kind: 'reminder',
  key: 'reminder:9',
  section: 'due',
  reminder: {
    id: 9,
    clientId: null,
    clientName: null,
    phone: null,
    text: 'отправить образцы',
    on: '2026-11-20',
    time: '12:30',
    isOverdue: false,
    kind: 'task',
    durationMinutes: null,
    place: null,
    leadMinutes: null,
    rule: null,
    occurrence: null,
    snoozedUntil: null,
  },
};

export const birthday: LineOf<'date'> = {
  ...client,
  clientId: 46,
  name: 'Ковалёв Пётр',
  kind: 'date',
  key: 'date:46:2026-12-03 ',
  section: 'dates',
  occasion: '2026-12-03 ',
  label: null,
  on: '2026-12-03',
  years: 60,
  askedNotToCall: false,
};

const counts = { orders: 0, orderLines: 0, interactions: 0, callWeeks: 0, actions: 0 };
export const base = (clients: number): Output<'base.info'> => ({
  version: '0.1.0',
  name: 'a',
  path: 'a',
  isEmpty: clients === 0,
  counts: { ...counts, clients },
  sqlite: {
    version: '3.53.0',
    schemaVersion: 1,
    journalMode: 'wal',
    synchronous: 2,
    foreignKeys: true,
    trustedSchema: false,
    cellSizeCheck: true,
    busyTimeoutMs: 5000,
  },
});
