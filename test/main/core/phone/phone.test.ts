import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import { testCore, type TestCore } from '#test/support/core.ts';

describe('the ringing telephone', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore({ now: '2026-11-20T09:00:00.000Z' });
  });
  afterEach(() => core.close());

  const client = async (name: string, ...phones: string[]): Promise<number> =>
    (await core.call('clients.create', { name, phones: phones.map((text) => ({ text })) })).id;
  const order = (over: Partial<Input<'orders.save'>>) =>
    core.call('orders.save', { orderedOn: '2026-11-10', totalMinor: 50_000, ...over });
  const who = async (number: string) =>
    (await core.call('phone.caller', { number })).clients.map(({ name, isCertain }) => ({
      name,
      isCertain,
    }));
  const missed = async () => (await core.call('phone.missed', {})).calls;
  const sure = (name: string) => ({ name, isCertain: true });
  const perhaps = (name: string) => ({ name, isCertain: false });

  describe('knows a client', () => {
    it.each(['+79161234567', '89161234567', '79161234567', '9161234567', '81079161234567'])(
      'by any of their numbers, however the exchange writes it: %s',
      async (number) => {
        await client('Орлова Нина', '8 495 765-43-21', '8 (916) 123-45-67 доб. 12');
        await client('Другой', '8 916 123-45-68');
        expect(await who(number)).toEqual([sure('Орлова Нина')]);
      },
    );

    it('by the last digits, where the country, the city or a prefix is another or missing', async () => {
      await client('Городская', '8 495 123-45-67');
      await client('Местная', '765-43-21');
      await client('Внутренняя', '101');
      expect(await who('1234567')).toEqual([perhaps('Городская')]);
      expect(await who('984951234567')).toEqual([perhaps('Городская')]);
      expect(await who('+74957654321')).toEqual([perhaps('Местная')]);
      expect(await who('101')).toEqual([perhaps('Внутренняя')]);
      expect(await who('4567')).toEqual([]);
      expect(await who('+74991234567')).toEqual([]);
    });

    it('as one of several who share a number, those who bought last first; of extensions the one that calls', async () => {
      const mother = await client('Мать', '8 916 123-45-67');
      const son = await client('Сын', '8 916 123-45-67', '8 495 123-45-67 доб. 12');
      await client('Офис', '8 495 123-45-67');
      await order({ clientId: mother, orderedOn: '2026-10-01' });
      await order({ clientId: son, orderedOn: '2026-11-01' });
      expect(await who('89161234567')).toEqual([sure('Сын'), sure('Мать')]);
      expect(await who('+74951234567#12')).toEqual([sure('Сын')]);
      expect(await who('+74951234567')).toEqual([sure('Сын'), sure('Офис')]);
    });

    it('not by a number that was marked as not theirs, unless nobody else has it', async () => {
      const id = await client('Старая Анна', '8 916 123-45-67');
      const [phone] = (await core.call('clients.card', { id })).phones;
      await core.call('clients.setPhones', {
        id,
        phones: [{ id: phone?.id, text: '8 916 123-45-67', isWrong: true }],
      });
      expect(await who('89161234567')).toEqual([perhaps('Старая Анна')]);
      await client('Новая Анна', '8 916 123-45-67');
      expect(await who('89161234567')).toEqual([sure('Новая Анна')]);
    });

    it('along an index, however large the base is', () => {
      const plan = (where: string): unknown =>
        core.connection.sqlite
          .prepare(`EXPLAIN QUERY PLAN SELECT client_id FROM client_phones WHERE ${where}`)
          .all()
          .map((row) => (row as { detail: string }).detail);
      const stripped = ['-', '(', ')', '+'].reduce(
        (text, sign) => `replace(${text}, '${sign}', '')`,
        "replace(as_written, ' ', '')",
      );
      expect([
        plan("e164 = '+79161234567'"),
        plan("e164 IS NOT NULL AND substr(e164, -5) = '34567'"),
        plan(`e164 IS NULL AND substr(${stripped}, -5) = '34567'`),
      ]).toEqual([
        [expect.stringContaining('USING INDEX client_phones_e164')],
        [expect.stringContaining('USING INDEX client_phones_ending')],
        [expect.stringContaining('USING INDEX client_phones_unread_ending')],
      ]);
    });
  });

  it('brings what one needs to know before the second ring, and changes nothing', async () => {
    const id = await client('Фролова Зоя Игоревна', '+7 992 235-98-52');
    await core.call('clients.update', { id, patch: { wishes: 'звонить после 11' } });
    const { id: orderId } = await order({
      clientId: id,
      number: 'УТ-7',
      state: 'in_work',
      promisedOn: '2026-11-18',
    });
    const { id: reminderId } = await core.call('reminders.add', {
      clientId: id,
      text: 'послать образцы',
      on: '2026-11-19',
    });
    await core.call('interactions.add', {
      clientId: id,
      kind: 'call',
      text: 'просила образцы',
      happenedAt: '2026-11-12T09:00:00.000Z',
    });
    const before = core.connection.sqlite.serialize();
    const lastOrder = {
      id: orderId,
      number: 'УТ-7',
      on: '2026-11-10',
      state: 'in_work',
      totalMinor: 50_000,
      paidMinor: null,
      promisedOn: '2026-11-18',
    };
    expect(await core.call('phone.caller', { number: '89922359852' })).toEqual({
      number: '+79922359852',
      isIgnored: false,
      clients: [
        {
          id,
          name: 'Фролова Зоя Игоревна',
          greeting: 'Зоя Игоревна',
          company: null,
          state: 'new',
          isTarget: null,
          phone: { e164: '+79922359852', asWritten: '+7 992 235-98-52', label: null },
          isCertain: true,
          wishes: 'звонить после 11',
          orders: 1,
          revenueMinor: 50_000,
          firstOn: '2026-11-10',
          lastOrder,
          owed: [
            { id: reminderId, text: 'послать образцы', on: '2026-11-19', time: null, isLate: true },
          ],
          lastContact: { at: '2026-11-12T09:00:00.000Z', kind: 'call', text: 'просила образцы' },
          questions: [{ kind: 'order_late', order: lastOrder, days: 2 }],
        },
      ],
    });
    expect(core.connection.sqlite.serialize().equals(before)).toBe(true);
  });

  describe('that nobody answered', () => {
    it('is a missed call, one line a number, and no action of anybody’s to be undone', async () => {
      const id = await client('Орлова Нина', '8 916 123-45-67');
      const { action } = await core.act('phone.rang', { number: '89161234567' });
      core.clock.set('2026-11-20T09:05:00.000Z');
      await core.call('phone.rang', { number: '+79161234567' });
      core.clock.set('2026-11-20T09:04:00.000Z');
      await core.call('phone.rang', { number: '+74951112233' });
      expect(action).toBeNull();
      expect(await missed()).toEqual([
        {
          number: '+79161234567',
          times: 2,
          lastAt: '2026-11-20T09:05:00.000Z',
          clients: [{ id, name: 'Орлова Нина' }],
        },
        { number: '+74951112233', times: 1, lastAt: '2026-11-20T09:04:00.000Z', clients: [] },
      ]);
      await core.call('journal.undo', {});
      expect((await missed()).map(({ clients }) => clients)).toEqual([[], []]);
    });

    it('is done when they are called back from whichever number, and back after an undo', async () => {
      const clientId = await client('Орлова Нина', '8 916 123-45-67', '8 495 765-43-21');
      await core.call('phone.rang', { number: '89161234567' });
      const call = { clientId, number: '+74957654321', direction: 'out' } as const;
      await core.call('phone.log', { ...call, outcome: 'no_answer' });
      expect(await missed()).toHaveLength(1);
      await core.call('phone.log', { ...call, outcome: 'talked', durationSeconds: 270 });
      expect(await missed()).toEqual([]);
      await core.call('journal.undo', {});
      expect(await missed()).toHaveLength(1);
    });

    it('goes off the list by hand, and after a month by itself', async () => {
      await core.call('phone.rang', { number: '+74951112233' });
      await core.call('phone.rang', { number: '+74951112244' });
      expect(await core.call('phone.settle', { number: '84951112233', as: 'dismissed' })).toEqual({
        calls: 1,
      });
      expect((await missed()).map(({ number }) => number)).toEqual(['+74951112244']);
      core.clock.set('2026-12-21T09:00:00.000Z');
      expect(await missed()).toEqual([]);
    });
  });

  it('is written down with its length, in the timeline of the client', async () => {
    const clientId = await client('Орлова Нина', '8 916 123-45-67');
    const { action } = await core.act('phone.log', {
      clientId,
      direction: 'in',
      outcome: 'talked',
      durationSeconds: 95,
      text: ' довольна ',
    });
    expect(action).toMatchObject({ kind: 'phone.talked', params: { name: 'Орлова Нина' } });
    const { items } = await core.call('clients.timeline', { clientId });
    expect(items).toEqual([
      {
        type: 'interaction',
        id: 1,
        at: '2026-11-20T09:00:00.000Z',
        on: '2026-11-20',
        kind: 'call',
        direction: 'in',
        text: 'довольна',
        outcome: 'talked',
        durationSeconds: 95,
        callId: null,
        weekId: null,
        score: null,
      },
    ]);
    expect(
      await core.invoke('phone.log', { clientId: 99, direction: 'in', outcome: 'talked' }),
    ).toMatchObject({ ok: false, error: { code: 'not_found' } });
  });

  it('gives an unknown number to a client who is there, or takes back that it is not theirs', async () => {
    const clientId = await client('Орлова Нина', '8 916 123-45-67');
    await core.call('phone.attach', { number: '+74957654321', clientId });
    expect(await who('+74957654321')).toEqual([sure('Орлова Нина')]);
    const { phones } = await core.call('clients.card', { id: clientId });
    await core.call('clients.setPhones', {
      id: clientId,
      phones: phones.map(({ id, asWritten }) => ({ id, text: asWritten, isWrong: true })),
    });
    await core.call('phone.attach', { number: '+74957654321', clientId });
    expect(
      (await core.call('clients.card', { id: clientId })).phones.map(({ e164, isWrong }) => [
        e164,
        isWrong,
      ]),
    ).toEqual([
      ['+79161234567', true],
      ['+74957654321', false],
    ]);
  });

  it('of somebody who is no client is neither asked about nor kept, until that is taken back', async () => {
    const number = '+74951112233';
    await core.call('phone.rang', { number });
    await core.call('phone.ignore', { number: '84951112233' });
    await core.call('phone.ignore', { number });
    expect(await missed()).toEqual([]);
    expect(await core.call('phone.rang', { number })).toEqual({ incomingCallId: null });
    expect((await core.call('phone.caller', { number })).isIgnored).toBe(true);
    const ignored = await core.call('phone.ignored', {});
    expect(ignored).toEqual([{ id: 1, number, since: '2026-11-20T09:00:00.000Z' }]);
    await core.call('phone.unignore', { id: 1 });
    expect([await core.call('phone.ignored', {}), (await missed()).length]).toEqual([[], 1]);
    expect(await core.invoke('phone.unignore', { id: 1 })).toMatchObject({
      ok: false,
      error: { code: 'not_found' },
    });
  });

  it('leaves nothing of a sample behind', async () => {
    await core.call('sample.create', { clients: 20, orders: 20, seed: 1 });
    await core.call('phone.rang', { number: '+74951112233' });
    await core.call('phone.settle', { number: '+74951112233', as: 'called_back' });
    await core.call('phone.rang', { number: '+74951112244' });
    await core.call('sample.clear', {});
    expect(await missed()).toEqual([]);
  });
});
