import type { Week, WeekCall } from '#shared/contract/call-week-shapes.ts';
import type { Output } from '#shared/contract/index.ts';

export const weekCall: WeekCall = {
  id: 7,
  clientId: 42,
  name: 'Фролова Зоя Игоревна',
  rank: 1,
  revenueMinor: 56_977_000,
  orders: 27,
  lastOrderOn: '2026-11-12',
  share: 0.055,
  runningShare: 0.055,
  plannedOn: '2026-11-16',
  plannedTime: '10:00',
  outcome: null,
  outcomeAt: null,
  attempts: 0,
  score: null,
  isOpen: true,
  callFrom: '11:00',
  callTo: null,
};

export const talk: Output<'callWeek.call'> = {
  week: { id: 3, calls: 15, place: 3, hasBeliefs: true, sealedAt: null, finishedAt: null },
  call: weekCall,
  draft: {
    words: null,
    score: null,
    themeIds: [],
    quotes: [],
    nextStep: null,
    nextOn: null,
    nextTime: null,
  },
  facts: {
    address: 'Зоя Игоревна',
    firstOrderOn: '2023-02-03',
    lastOrderOn: '2026-11-12',
    orders: 163,
    revenueMinor: 90_000_000,
    usualIntervalDays: 7,
    today: '2026-11-16',
    ownerName: 'Анна',
    shopName: 'Чайная лавка',
  },
  currency: 'RUB',
  client: {
    id: 42,
    name: 'Фролова Зоя Игоревна',
    occupation: null,
    company: null,
    birthday: null,
    wishes: 'не перебивать',
    phones: [
      {
        id: 1,
        e164: '+79922359852',
        asWritten: '89922359852',
        extension: null,
        label: null,
        isWrong: false,
      },
    ],
    localTime: null,
    timeZone: null,
  },
  contacts: [],
  reminders: [],
  before: null,
  nextCallId: 8,
};

const codes = 'delivery price assortment quality service waiting hours payment site packaging';
export const themes: Output<'themes.list'> = codes
  .split(' ')
  .map((code, index) => ({ id: index + 1, code, name: null, isArchived: false }));

export const finished = (
  changes: Partial<Output<'callWeek.finishCall'>> = {},
): Output<'callWeek.finishCall'> => ({
  outcome: 'talked',
  isOpen: false,
  again: null,
  nextPhone: null,
  nextCallId: 8,
  ...changes,
});

/** The week of the talk, with somebody else in it on a far day. */
export const plannedWeek: Week = {
  id: 3,
  title: null,
  startsOn: '2026-11-16',
  from: '2025-11-17',
  to: '2026-11-16',
  size: 15,
  totalMinor: 90_000_000,
  currency: 'RUB',
  sealedAt: null,
  finishedAt: null,
  beliefs: [],
  calls: [
    weekCall,
    { ...weekCall, id: 8, name: 'Белов Дмитрий', plannedOn: '2036-11-17', plannedTime: '12:00' },
  ],
  exclusions: [],
  nextCallId: 8,
};
