import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/rules/calendar.ts';
import { noticesBetween, type Noticeable } from '#shared/rules/reminders/notices.ts';
import { sortOut, spanToTell, toForget } from '#shared/rules/reminders/telling.ts';

/** Every kind of clock there is: half hours, half-hour summer time, no summer time, days left out, both date lines. */
const zones = [
  'Europe/Moscow', 'Europe/Kaliningrad', 'Europe/Samara', 'Asia/Yekaterinburg', 'Asia/Omsk', 'Asia/Novosibirsk',
  'Asia/Irkutsk', 'Asia/Yakutsk', 'Asia/Vladivostok', 'Asia/Kamchatka', 'Europe/Berlin', 'Europe/London',
  'Europe/Dublin', 'Europe/Lisbon', 'Europe/Chisinau', 'Europe/Istanbul', 'Atlantic/Azores', 'Atlantic/Reykjavik',
  'America/New_York', 'America/St_Johns', 'America/Sao_Paulo', 'America/Santiago', 'America/Phoenix',
  'America/Los_Angeles', 'America/Havana', 'America/Scoresbysund', 'Africa/Casablanca', 'Africa/Cairo', 'Asia/Tehran',
  'Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Beirut', 'Asia/Gaza', 'Australia/Lord_Howe', 'Australia/Adelaide',
  'Pacific/Auckland', 'Pacific/Chatham', 'Pacific/Apia', 'Pacific/Kiritimati', 'Etc/GMT+12',
]; // prettier-ignore

const minute = 60_000;
const start = Date.parse('2024-01-01T00:00:00Z');
const years = 10;

const reminder = fc
  .record({
    day: fc.integer({ min: 3, max: years * 365 - 10 }),
    time: fc.option(
      fc.integer({ min: 0, max: 1439 }).map((at) => {
        const two = (value: number) => String(value).padStart(2, '0');
        return `${two(Math.floor(at / 60))}:${two(at % 60)}`;
      }),
    ),
    leadMinutes: fc.option(fc.constantFrom(5, 60, 1440, 4320)),
  })
  .map(({ day, time, leadMinutes }) => ({ on: addDays('2024-01-01', day), time, leadMinutes }));

/** What can happen to a computer between two looks. */
const event = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('pass'), minutes: fc.integer({ min: 0, max: 30 }) }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('sleep'), minutes: fc.integer({ min: 60, max: 200 * 1440 }) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('back'), minutes: fc.integer({ min: 1, max: 1440 }) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('travel'), minutes: fc.integer({ min: 0, max: zones.length - 1 }) }) },
); // prettier-ignore

/** The memory that outlives a restart, and the looks, as `notices.take` has them. */
function memory(reminders: readonly Noticeable[]) {
  const told = new Map<string, string>();
  let looked: string | null = null;
  return (now: string, timeZone: string) => {
    const notices = noticesBetween(reminders, spanToTell(looked, now), {
      timeZone,
      allDayAt: '09:00',
    });
    const { after } = toForget(now);
    const untold = notices.filter(({ key }) => (told.get(key) ?? '9') > after);
    for (const { key, at } of untold) told.set(key, at);
    looked = now;
    return untold;
  };
}

describe('telling', () => {
  it('tells each reminder once and none before its time, over 40 zones and ten years of sleeps, restarts, journeys and clocks set back', () => {
    expect(zones).toHaveLength(40);
    fc.assert(
      fc.property(
        fc.array(reminder, { minLength: 1, maxLength: 15 }),
        fc.array(event, { minLength: 20, maxLength: 80 }),
        fc.integer({ min: 0, max: zones.length - 1 }),
        (wanted, events, home) => {
          const reminders = wanted.map((one, id) => ({
            ...one,
            id: id + 1,
            snoozedUntil: null,
            series: null,
          }));
          const take = memory(reminders);
          const count = new Map<number, number>();
          let now = start;
          let latest = now;
          let zone = zones[home] ?? 'UTC';
          const look = (): void => {
            const instant = new Date(now).toISOString();
            for (const { reminderId, at } of take(instant, zone)) {
              expect(at <= instant).toBe(true);
              count.set(reminderId, (count.get(reminderId) ?? 0) + 1);
            }
          };
          look();
          for (const { type, minutes } of events) {
            if (type === 'travel') zone = zones[minutes] ?? zone;
            // By no more than a day altogether: what a clock set back further has told of, it tells of again.
            else if (type === 'back')
              now = Math.max(now - minutes * minute, latest - 1440 * minute);
            else now += minutes * minute;
            latest = Math.max(latest, now);
            look();
          }
          now = start + (years * 365 + 60) * 1440 * minute;
          look();
          expect([...count.values()]).toEqual(reminders.map(() => 1));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gathers what was missed, and nothing that is fresh', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000 })), (minutesAgo) => {
        const now = Date.parse('2026-11-16T12:00:00Z');
        const notices = minutesAgo.map((ago) => ({
          at: new Date(now - ago * minute).toISOString(),
        }));
        const { fresh, missed } = sortOut(notices, new Date(now).toISOString());
        expect(missed).not.toHaveLength(1);
        expect(fresh.length + missed.length).toBe(notices.length);
        if (missed.length > 0) {
          expect(fresh).toEqual(notices.filter((_, at) => (minutesAgo[at] ?? 0) <= 5));
        }
      }),
    );
  });
});
