import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';

describe('search', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore();
  });
  afterEach(() => core.close());

  const add = async (
    name: string,
    more: { phone?: string; company?: string; externalId?: string; email?: string } = {},
  ): Promise<number> => {
    const { phone, email, ...fields } = more;
    const { id } = await core.call('clients.create', {
      name,
      ...fields,
      phones: phone === undefined ? [] : [{ text: phone }],
      emails: email === undefined ? [] : [{ email }],
    });
    return id;
  };
  const sold = (clientId: number, totalMinor: number): Promise<unknown> =>
    core.call('orders.save', { clientId, orderedOn: '2026-11-01', totalMinor });
  const found = async (text: string, limit = 20): Promise<string[]> =>
    (await core.call('clients.search', { text, limit })).map(({ name }) => name);

  it.each([
    'Иванов',
    'иванов пётр',
    'петр иванов',
    'ПЕТР',
    'ванов',
    'bdfyjd',
    'ivanov',
    'petr ivanov',
    'и',
    'ив пе',
    'сергеевич',
    '5098',
    '098',
    '8 (916) 123',
    '+7 916 123-50-98',
    '89161235098',
    '79161235098',
    '9161235098',
    '123 50',
    'кофейня утро',
    '«утро»',
    'РМ-0042',
    'рм 0042',
    'petr@utro.example',
    'утр 5098',
  ])('finds by «%s»', async (text) => {
    await add('Иванов Пётр Сергеевич', {
      phone: '8 916 123-50-98',
      company: 'Кофейня «Утро»',
      externalId: 'РМ-0042',
      email: 'petr@utro.example',
    });
    await add('Ковалёва Анна', { phone: '+7 495 777-77-77' });
    expect(await found(text)).toEqual(['Иванов Пётр Сергеевич']);
  });

  it.each([
    '',
    '   ',
    '«»',
    '%',
    '_',
    "'; DROP TABLE clients --",
    'NEAR(',
    '* OR *',
    '"',
    '\u0000',
  ])('finds nobody by «%s», and fails at nothing', async (text) => {
    await add('Иванов Пётр', { phone: '8 916 123-50-98' });
    expect(await found(text)).toEqual([]);
  });

  it('puts last digits of a telephone before those inside, and a whole number before both', async () => {
    await add('Внутри', { phone: '+7 916 509-81-11' });
    await add('Последние', { phone: '+7 916 111-50-98' });
    await add('Целый', { externalId: '5098' });
    expect(await found('5098')).toEqual(['Целый', 'Последние', 'Внутри']);
  });

  it('puts beginnings of names before other words, those before the inside, then revenue', async () => {
    const [inside, word] = [await add('Сиванов Олег'), await add('Петров Иванко')];
    const [poor, rich] = [await add('Иванова Анна'), await add('Иванов Лев')];
    for (const [id, total] of [
      [inside, 900],
      [word, 800],
      [poor, 1],
      [rich, 2],
    ] as const) {
      await sold(id, total);
    }
    expect(await found('иван')).toEqual([
      'Иванов Лев',
      'Иванова Анна',
      'Петров Иванко',
      'Сиванов Олег',
    ]);
    expect(await found('иван', 2)).toEqual(['Иванов Лев', 'Иванова Анна']);
  });

  it('puts whole words before beginnings, the first of a name before others', async () => {
    const rich = await add('Петрова Анна');
    await add('Фролов Пётр');
    await add('Пётр');
    await sold(rich, 900);
    expect(await found('Пётр')).toEqual(['Пётр', 'Фролов Пётр', 'Петрова Анна']);
  });

  it('keeps up with every change and undo', async () => {
    const id = await add('Иванов Пётр', { phone: '+7 916 123-50-98' });
    await core.call('clients.setPhones', { id, phones: [{ text: '+7 495 777-77-77' }] });
    expect([await found('5098'), await found('7777')]).toEqual([[], ['Иванов Пётр']]);
    await core.call('journal.undo', {});
    expect([await found('5098'), await found('7777')]).toEqual([['Иванов Пётр'], []]);
    await core.call('clients.remove', { id });
    expect(await found('иванов')).toEqual([]);
  });

  it('finds a client by any part of the name of three letters or more, and by any word’s beginning', async () => {
    const names = ['Фролова Зоя Игоревна', 'Ёлкин Пётр', 'Ли Анна', 'ООО «Ромашка»', 'Smith John'];
    for (const name of names) await add(name);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.integer({ min: 3, max: 8 }),
        async (name, at, length) => {
          const words = name.replaceAll(/[«»]/g, '').split(' ');
          const word = words[at % words.length] ?? '';
          const from = at % Math.max(1, word.length - length + 1);
          const part = word.slice(from, from + length);
          const text = part.length < 3 ? word.slice(0, 2) : part;
          expect([text, await found(text)]).toEqual([text, expect.arrayContaining([name])]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('stays best first among more matches than it ranks one by one', async () => {
    const { sqlite } = core.connection;
    await core.call('settings.update', { shopName: 'Лавка' });
    const insert = sqlite.prepare(
      `INSERT INTO clients (kind, name, name_key, sort_key, created_at, updated_at)
       VALUES ('person', ?, ?, ?, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')`,
    );
    const texts = sqlite.prepare('INSERT INTO client_search VALUES (?, ?)');
    const totals = sqlite.prepare(
      'INSERT INTO client_totals (client_id, orders, revenue_minor) VALUES (?, 0, ?)',
    );
    sqlite.transaction(() => {
      for (let at = 1; at <= 2500; at++) {
        const text = `иванов ${at} петр`;
        const { lastInsertRowid } = insert.run(text, text, text);
        texts.run(lastInsertRowid, text);
        totals.run(lastInsertRowid, (at * 7919) % 2503);
      }
      for (const index of ['client_search_trigrams', 'client_search_words']) {
        sqlite.exec(`INSERT INTO ${index} (rowid, text) SELECT client_id, text FROM client_search`);
      }
    })();
    const richest = sqlite
      .prepare(
        'SELECT name FROM clients JOIN client_totals ON client_id = id ORDER BY revenue_minor DESC LIMIT 5',
      )
      .pluck()
      .all();
    for (const text of ['иванов', 'и', 'иван петр', 'bdfyjd']) {
      expect([text, await found(text, 5)]).toEqual([text, richest]);
    }
    // Who has bought nothing is found among thousands by their whole name.
    await add('Иван');
    expect((await found('иван', 5))[0]).toBe('Иван');
  });
});
