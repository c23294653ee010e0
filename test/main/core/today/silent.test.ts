import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { remarkableSilence } from '#shared/rules/today/silence.ts';
import { testCore, type TestCore } from '#test/support/core.ts';
import { shopOf, type Shop } from './shop.ts';

describe('who is silent for longer than usual', () => {
  let core: TestCore;
  let shop: Shop;
  beforeEach(() => {
    core = testCore({ now: '2026-11-16T09:00:00.000Z' });
    shop = shopOf(core);
  });
  afterEach(() => core.close());

  it('is named with the rhythm of their own, those with most revenue first', async () => {
    await shop.regular('Малый', 10, 20, 100);
    const large = await shop.regular('Крупный', 24, 61, 900);
    await shop.regular('Вовремя', 30, 29, 900);
    await shop.regular('Частый', 2, 10, 900);
    await shop.regular('Потерянный', 10, 400, 900);
    const lines = await shop.lines('silent');
    expect(lines.map(({ name }) => name)).toEqual(['Крупный', 'Малый']);
    expect(lines[0]).toEqual({
      kind: 'silent',
      key: `silent:${large}`,
      section: 'proposed',
      clientId: large,
      name: 'Крупный',
      phone: null,
      occasion: '2026-09-16',
      lastOrderOn: '2026-09-16',
      silentDays: 61,
      usualIntervalDays: 24,
      revenueMinor: 3600,
    });
  });

  it('is not somebody who is not our client, or asked not to be called', async () => {
    const notOurs = await shop.regular('Не Наш', 10, 20);
    await core.call('clients.update', { id: notOurs, patch: { isTarget: false } });
    const spared = await shop.regular('Просил', 10, 20);
    await core.call('clients.update', { id: spared, patch: { askedNotToCallOn: '2026-11-01' } });
    expect(await shop.names('silent')).toEqual([]);
  });

  it('is only somebody whose consent stands, where the owner calls with one only', async () => {
    const agreed = await shop.regular('Согласный', 10, 20);
    await shop.regular('Другой', 10, 20);
    await core.call('consents.give', { clientId: agreed, purpose: 'data', givenOn: '2026-01-01' });
    await core.call('settings.update', { callOnlyWithConsent: true });
    expect(await shop.names('silent')).toEqual(['Согласный']);
  });

  it('is not somebody whom a running call week will call anyway', async () => {
    const id = await shop.regular('Крупный', 10, 20);
    await core.call('clients.setPhones', { id, phones: [{ text: '+7 992 235-98-52' }] });
    expect(await shop.names('silent')).toEqual(['Крупный']);
    await core.call('callWeek.create', { startsOn: '2026-11-17' });
    expect(await shop.names('silent')).toEqual([]);
  });

  it('is let be for one rhythm after a talk, but not after a note of our own', async () => {
    const id = await shop.regular('Крупный', 24, 61);
    await shop.talk(id, 1, 'note');
    expect(await shop.names('silent')).toEqual(['Крупный']);
    await shop.talk(id, 1);
    expect(await shop.names('silent')).toEqual([]);
    core.clock.set('2026-12-09T09:00:00.000Z');
    expect(await shop.names('silent')).toEqual([]);
    core.clock.set('2026-12-10T09:00:00.000Z');
    expect(await shop.names('silent')).toEqual(['Крупный']);
  });

  it('is still to be called when nobody answered', async () => {
    const id = await shop.regular('Крупный', 24, 61);
    core.connection.sqlite
      .prepare(
        `INSERT INTO interactions (client_id, kind, direction, happened_at, text, outcome, created_at, updated_at)
         VALUES (?, 'call', 'out', '2026-11-15T09:00:00.000Z', '', 'no_answer', '', '')`,
      )
      .run(id);
    expect(await shop.names('silent')).toEqual(['Крупный']);
  });

  it('once done is done until they order and fall silent again', async () => {
    const clientId = await shop.regular('Крупный', 24, 61);
    const [line] = await shop.lines('silent');
    const { action } = await core.act('today.done', {
      kind: 'silent',
      clientId,
      occasion: line?.occasion ?? '',
    });
    expect(action).toMatchObject({ kind: 'today.done', params: { name: 'Крупный' } });
    expect(await shop.names('silent')).toEqual([]);
    core.clock.set('2027-02-01T09:00:00.000Z');
    expect(await shop.names('silent')).toEqual([]);
    await shop.order(clientId, 0);
    core.clock.set('2027-04-15T09:00:00.000Z');
    expect(await shop.names('silent')).toEqual(['Крупный']);
  });

  it('put off is back on its day, and on the list again after an undo', async () => {
    const clientId = await shop.regular('Крупный', 24, 61);
    const line = { kind: 'silent', clientId, occasion: '2026-09-16' } as const;
    await core.call('today.move', { ...line, until: '2026-11-18' });
    expect(await shop.names('silent')).toEqual([]);
    await core.call('journal.undo', {});
    expect(await shop.names('silent')).toEqual(['Крупный']);
    await core.call('today.move', { ...line, until: '2026-11-18' });
    core.clock.set('2026-11-18T09:00:00.000Z');
    expect(await shop.names('silent')).toEqual(['Крупный']);
  });

  it('put off to a day when they count as lost comes all the same: the owner chose the day', async () => {
    const clientId = await shop.regular('Крупный', 24, 61);
    const line = { kind: 'silent', clientId, occasion: '2026-09-16' } as const;
    await core.call('today.move', { ...line, until: '2027-04-01' });
    core.clock.set('2027-04-02T09:00:00.000Z');
    expect(await shop.names('silent')).toEqual(['Крупный']);
    await core.call('today.done', line);
    expect(await shop.names('silent')).toEqual([]);
  });

  it('is not looked for when the rule is off, and later with a larger number', async () => {
    await shop.regular('Крупный', 10, 20);
    await core.call('today.setRule', { rule: 'silent', days: 20 });
    expect(await shop.names('silent')).toEqual([]);
    await core.call('today.setRule', { rule: 'silent', days: 19 });
    expect(await shop.names('silent')).toEqual(['Крупный']);
    await core.call('today.setRule', { rule: 'silent', isOn: false });
    expect(await shop.names('silent')).toEqual([]);
  });

  it('is ten at most, and then it is said that there are more', async () => {
    for (const index of Array.from({ length: 11 }, (_, place) => place)) {
      await shop.regular(`Клиент ${index}`, 10, 20, 100 + index);
    }
    const { lines, cut } = await shop.today();
    expect(lines.map((line) => ('name' in line ? line.name : ''))).toEqual(
      Array.from({ length: 10 }, (_, place) => `Клиент ${10 - place}`),
    );
    expect(cut).toEqual(['silent']);
  });

  const client = fc.record({
    every: fc.integer({ min: 1, max: 60 }),
    silent: fc.integer({ min: 0, max: 220 }),
    talkedDaysAgo: fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }),
  });

  it('is exactly whom the rule names, in any shop', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(client, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 40 }),
        async (clients, days) => {
          const own = testCore({ now: '2026-11-16T09:00:00.000Z' });
          try {
            const other = shopOf(own);
            await own.call('today.setRule', { rule: 'silent', days });
            const expected: string[] = [];
            for (const [index, { every, silent, talkedDaysAgo }] of clients.entries()) {
              const name = `Клиент ${index}`;
              // The earlier in the list, the better the client, so that the order is known.
              const id = await other.regular(name, every, silent, 10_000 - index);
              if (talkedDaysAgo !== null) await other.talk(id, talkedDaysAgo);
              const rhythm = {
                lastOrderOn: other.ago(silent),
                usualIntervalDays: every,
                contactOn: talkedDaysAgo === null ? null : other.ago(talkedDaysAgo),
              };
              const bounds = { days, lostAfterDays: 180 };
              if (remarkableSilence(rhythm, bounds, '2026-11-16') !== null) expected.push(name);
            }
            expect(await other.names('silent')).toEqual(expected);
          } finally {
            own.close();
          }
        },
      ),
      { numRuns: 12 },
    );
  });
});
