import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';
import { shopOf, type Shop } from './shop.ts';

describe('important dates', () => {
  let core: TestCore;
  let shop: Shop;
  beforeEach(() => {
    core = testCore({ now: '2026-11-16T09:00:00.000Z' });
    shop = shopOf(core);
  });
  afterEach(() => core.close());

  const days = async () =>
    (await shop.lines('date')).map(({ name, label, on, years }) => [name, label, on, years]);
  const wedding = (id: number, on: string) =>
    core.call('clients.setDates', { id, dates: [{ label: 'Свадьба', on }] });

  it('are those of the next fourteen days, today among them', async () => {
    await shop.add('Фролова Зоя', { birthday: '1966-11-16' });
    await shop.add('Ли Анна', { birthday: '1980-11-15' });
    const lev = await shop.add('Жуков Лев', { birthday: '--11-30' });
    await shop.add('Поздний Пётр', { birthday: '1980-12-01' });
    await wedding(lev, '2016-11-20');
    expect(await days()).toEqual([
      ['Фролова Зоя', null, '2026-11-16', 60],
      ['Жуков Лев', 'Свадьба', '2026-11-20', 10],
      ['Жуков Лев', null, '2026-11-30', null],
    ]);
  });

  it('of 29 February are kept on the 28th in a common year', async () => {
    await shop.add('Високосный', { birthday: '2000-02-29' });
    core.clock.set('2027-02-20T09:00:00.000Z');
    expect(await days()).toEqual([['Високосный', null, '2027-02-28', 27]]);
    core.clock.set('2028-02-20T09:00:00.000Z');
    expect(await days()).toEqual([['Високосный', null, '2028-02-29', 28]]);
  });

  it('are seen across the new year', async () => {
    core.clock.set('2026-12-28T09:00:00.000Z');
    await shop.add('Январский', { birthday: '1990-01-03' });
    expect(await days()).toEqual([['Январский', null, '2027-01-03', 37]]);
  });

  it('come as early as the card asks for them, else as the rule does', async () => {
    const [early, late, usual] = [
      await shop.add('Заранее'),
      await shop.add('Впритык'),
      await shop.add('Остальные'),
    ];
    for (const id of [early, late, usual]) await wedding(id, '2016-11-25');
    const lead = core.connection.sqlite.prepare(
      'UPDATE client_dates SET lead_days = ? WHERE client_id = ?',
    );
    core.connection.sqlite.exec('UPDATE journal_current SET is_logging = 0');
    lead.run(60, early);
    lead.run(2, late);
    expect((await days()).map(([name]) => name)).toEqual(['Заранее', 'Остальные']);
    await core.call('today.setRule', { rule: 'dates', days: 5 });
    expect((await days()).map(([name]) => name)).toEqual(['Заранее']);
    core.clock.set('2026-11-23T09:00:00.000Z');
    expect((await days()).map(([name]) => name)).toEqual(['Заранее', 'Впритык', 'Остальные']);
    core.clock.set('2026-09-26T09:00:00.000Z');
    expect((await days()).map(([name]) => name)).toEqual(['Заранее']);
  });

  it('of one day are those of the best clients first', async () => {
    const [small, large] = [
      await shop.add('Малый', { birthday: '1980-11-20' }),
      await shop.add('Крупный', { birthday: '1980-11-20' }),
    ];
    await shop.order(small, 60);
    await shop.order(large, 60, { totalMinor: 9000 });
    expect((await days()).map(([name]) => name)).toEqual(['Крупный', 'Малый']);
  });

  it('leave out who is not ours, and the telephone of who asked not to be called', async () => {
    const spared = await shop.add('Просил', {
      birthday: '1980-11-20',
      phones: [{ text: '+7 992 235-98-52' }],
    });
    const notOurs = await shop.add('Не Наш', { birthday: '1980-11-20' });
    await core.call('clients.update', { id: notOurs, patch: { isTarget: false } });
    expect((await shop.lines('date')).map(({ phone }) => phone)).toEqual(['+79922359852']);
    await core.call('clients.update', { id: spared, patch: { askedNotToCallOn: '2026-11-01' } });
    expect(
      (await shop.lines('date')).map(({ name, phone, askedNotToCall }) => [
        name,
        phone,
        askedNotToCall,
      ]),
    ).toEqual([['Просил', null, true]]);
  });

  it('once greeted stay away until next year', async () => {
    const clientId = await shop.add('Фролова Зоя', { birthday: '1966-11-20' });
    const [line] = await shop.lines('date');
    const greeted = { kind: 'date', clientId, occasion: line?.occasion ?? '' } as const;
    await core.call('today.done', greeted);
    expect(await days()).toEqual([]);
    core.clock.set('2027-11-16T09:00:00.000Z');
    expect(await days()).toEqual([['Фролова Зоя', null, '2027-11-20', 61]]);
  });

  it('can be put off past the day itself', async () => {
    const clientId = await shop.add('Фролова Зоя', { birthday: '1966-11-17' });
    await wedding(clientId, '2016-11-18');
    for (const { occasion } of await shop.lines('date')) {
      await core.call('today.move', { kind: 'date', clientId, occasion, until: '2026-11-21' });
    }
    expect(await days()).toEqual([]);
    core.clock.set('2026-11-22T09:00:00.000Z');
    expect(await days()).toEqual([
      ['Фролова Зоя', null, '2026-11-17', 60],
      ['Фролова Зоя', 'Свадьба', '2026-11-18', 10],
    ]);
    for (const { occasion } of await shop.lines('date')) {
      await core.call('today.done', { kind: 'date', clientId, occasion });
    }
    expect(await days()).toEqual([]);
  });
});
