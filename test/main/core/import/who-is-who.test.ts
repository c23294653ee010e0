import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';
import { bringIn, clientsInBase, dump, inputOf } from './importing.ts';

const head = 'Дата;Номер;Контрагент;Телефон;Сумма';

describe('who is who', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore();
  });
  afterEach(() => core.close());

  const sales = (...rows: string[]): Record<string, string[]> => ({
    'o.csv': [head, ...rows.map((row, index) => `02.11.2025;${index + 1};${row};100`)],
  });
  const names = (): string[] => clientsInBase(core).map(({ name, orders }) => `${name}: ${orders}`);

  it('one telephone and one name in any writing are one person, called by the fullest name', async () => {
    await bringIn(
      core,
      sales(
        'Семенова Я.;8 923 237-53-57',
        'яна СЕМЁНОВА;79232375357.0',
        'ИП Семёнова Яна Дмитриевна;+7 (923) 237-53-57',
      ),
    );
    expect(clientsInBase(core)).toEqual([
      { name: 'ИП Семёнова Яна Дмитриевна', phones: '+79232375357', orders: 3, revenue: 30_000 },
    ]);
  });

  it('a family with one telephone stays a family', async () => {
    await bringIn(
      core,
      sales('Иванов Пётр Сергеевич;89161234567', 'Иванова Мария Павловна;89161234567'),
    );
    expect(names()).toEqual(['Иванов Пётр Сергеевич: 1', 'Иванова Мария Павловна: 1']);
  });

  it('initials that may mean both of a family are in doubt', async () => {
    const { doubtful, orders } = await bringIn(
      core,
      sales(
        'Иванов Андрей Сергеевич;89161234567',
        'Иванов Антон Сергеевич;89161234567',
        'Иванов А.С.;89161234567',
      ),
    );
    expect(orders.created).toBe(2);
    expect(doubtful).toMatchObject([
      {
        file: 'o.csv',
        row: 4,
        rows: 1,
        name: 'Иванов А.С.',
        candidates: [
          { ref: 'row:0:2', name: 'Иванов Андрей Сергеевич', why: ['same_phone', 'similar_name'] },
          { ref: 'row:0:3', name: 'Иванов Антон Сергеевич', why: ['same_phone', 'similar_name'] },
        ],
      },
    ]);
  });

  it('a second telephone in one row makes the rows with either one person', async () => {
    await bringIn(
      core,
      sales(
        'Фролова Зоя;84951112233',
        'Фролова Зоя;8(916)1234567, 8 (495) 111-22-33',
        'Фролова Зоя;9161234567',
      ),
    );
    expect(clientsInBase(core)).toEqual([
      { name: 'Фролова Зоя', phones: '+74951112233 +79161234567', orders: 3, revenue: 30_000 },
    ]);
  });

  it('a row without a telephone goes to the only one of its name, in whatever row that name was learned', async () => {
    await bringIn(
      core,
      sales(
        'Фролова Зоя Игоревна;',
        'Фролова З.И.;89161234567',
        'Фролова Зоя Игоревна;89161234567',
        'Фролова З.;',
      ),
    );
    expect(clientsInBase(core)).toEqual([
      { name: 'Фролова Зоя Игоревна', phones: '+79161234567', orders: 4, revenue: 40_000 },
    ]);
  });

  it('namesakes with telephones of their own stay two, and a row without one is in doubt', async () => {
    const files = sales(
      'Зайцев Андрей Ильич;89161234567',
      'Зайцев Андрей Ильич;89167654321',
      'Зайцев Андрей Ильич;',
    );
    const { doubtful } = await core.call('import.preview', inputOf(core, files));
    const [doubt] = doubtful;
    const decide = (choice: { same: string } | 'new' | 'leave_out') => ({
      ...inputOf(core, files),
      decisions: [{ key: doubt?.key ?? '', choice }],
    });
    const counts = await Promise.all(
      [{ same: doubt?.candidates[1]?.ref ?? '' }, 'new' as const, 'leave_out' as const].map(
        async (choice) => {
          const { clients, orders, rejectedTotal, doubtfulRows } = await core.call(
            'import.preview',
            decide(choice),
          );
          return [clients.created, orders.created, rejectedTotal, doubtfulRows];
        },
      ),
    );
    expect(counts).toEqual([
      [2, 3, 0, 0],
      [3, 3, 0, 0],
      [2, 2, 1, 0],
    ]);
    await core.call('import.apply', decide({ same: doubt?.candidates[1]?.ref ?? '' }));
    expect(clientsInBase(core).map(({ phones, orders }) => [phones, orders])).toEqual([
      ['+79161234567', 1],
      ['+79167654321', 2],
    ]);
  });

  it('a known full name with a telephone that nobody has is in doubt: a new number, or a namesake', async () => {
    await bringIn(core, sales('Фролова Зоя Игоревна;89161234567'));
    const { doubtful } = await bringIn(core, {
      'n.csv': [head, '05.11.2025;9;Фролова Зоя Игоревна;89990001122;5'],
    });
    expect(doubtful.map(({ candidates }) => candidates)).toEqual([
      [
        {
          ref: 'client:1',
          clientId: 1,
          name: 'Фролова Зоя Игоревна',
          phones: ['+79161234567'],
          why: ['other_phone', 'same_name'],
        },
      ],
    ]);
  });

  it('a new surname, or a slip of the pen, on a known telephone is in doubt', async () => {
    await bringIn(core, sales('Фролова Зоя Игоревна;89161234567'));
    for (const name of ['Смирнова Зоя Игоревна', 'Фрлоова Зоя Игоревна']) {
      const { doubtfulRows } = await bringIn(core, {
        'n.csv': [head, `05.11.2025;9;${name};89161234567;5`],
      });
      expect([name, doubtfulRows]).toEqual([name, 1]);
    }
  });

  it('an outside number goes before name and telephone, unless both of them contradict it', async () => {
    await bringIn(core, {
      'c.csv': ['Код;Наименование;Телефон', '7;Фролова Зоя Игоревна;89161234567'],
    });
    const withCode = 'Дата;Номер;Код клиента;Контрагент;Телефон;Сумма';
    const same = await bringIn(core, {
      'o.csv': [
        withCode,
        '02.11.2025;1;7;Смирнова Зоя;89161234567;5',
        '02.11.2025;2;7;Фролова Зоя;89990001122;5',
      ],
    });
    expect([same.orders.created, same.doubtfulRows]).toEqual([2, 0]);
    const other = await bringIn(core, {
      'o.csv': [withCode, '02.11.2025;3;7;Быков Сергей Львович;89031112233;5'],
    });
    expect([other.orders.created, other.doubtful[0]?.candidates[0]?.why]).toEqual([
      0,
      ['same_external_id', 'other_phone', 'other_name'],
    ]);
  });

  it('two numbers of one list are two clients, even with one telephone', async () => {
    const list = {
      'c.csv': [
        'Код;Наименование;Телефон',
        '1;Фролова Зоя;89161234567',
        '2;Фролова Зоя;89161234567',
      ],
    };
    expect((await bringIn(core, list)).clients.created).toBe(2);
    expect((await bringIn(core, list)).actionId).toBeNull();
  });

  it('a row in doubt whose order another row decides is none', async () => {
    const files = {
      'o.csv': [
        'Дата;Номер;Контрагент;Телефон;Товар;Кол-во;Цена',
        '01.11.2025;1;Зайцев Андрей Ильич;89161234567;Чай;1;100',
        '01.11.2025;2;Зайцев Андрей Ильич;89167654321;Чай;1;100',
        '02.11.2025;3;Зайцев Андрей Ильич;89167654321;Чай;1;100',
        '02.11.2025;3;Зайцев Андрей Ильич;;Кофе;1;200',
      ],
    };
    expect(await bringIn(core, files)).toMatchObject({
      orders: { created: 3, lines: 4 },
      doubtfulRows: 0,
    });
    expect(clientsInBase(core).map(({ revenue }) => revenue)).toEqual([10_000, 40_000]);
  });

  it('clients that are only known by a number are called by it until somebody names them', async () => {
    await bringIn(core, {
      'o.csv': ['Date,Invoice,CustomerID,Total', '2025-11-02,1,17850.0,5.00'],
    });
    expect(clientsInBase(core)).toEqual([{ name: '17850', phones: null, orders: 1, revenue: 500 }]);
    const named = await bringIn(core, {
      'c.csv': ['Код;Наименование;Телефон', '17850;Фролова Зоя;89161234567'],
    });
    expect(named.clients).toEqual({ created: 0, matched: 1, updated: 1 });
    expect(clientsInBase(core)).toEqual([
      { name: 'Фролова Зоя', phones: '+79161234567', orders: 1, revenue: 500 },
    ]);
  });

  describe('what was decided of a doubt', () => {
    const known = { 'o.csv': [head, '02.11.2025;1;Фролова Зоя Игоревна;89161234567;100'] };
    const numbered = {
      'c.csv': ['Код;Наименование;Телефон', '7;Фролова Зоя Игоревна;89161234567'],
    };
    const doubts = {
      newNumber: [head, '05.11.2025;9;Фролова Зоя Игоревна;89990001122;5'],
      newNumberInList: ['Наименование;Телефон', 'Фролова Зоя Игоревна;89990001122'],
      newSurname: [head, '05.11.2025;9;Смирнова Зоя Игоревна;89161234567;5'],
      contradictedCode: [
        'Дата;Номер;Код клиента;Контрагент;Телефон;Сумма',
        '02.11.2025;3;7;Быков Сергей Львович;89031112233;5',
      ],
      bareName: [head, '05.11.2025;9;Фролова З.;;5'],
    } as const;

    const decide = async (doubt: keyof typeof doubts, choice: 'same' | 'new' | 'leave_out') => {
      await bringIn(core, doubt === 'contradictedCode' ? numbered : known);
      if (doubt === 'bareName') {
        await bringIn(core, {
          'o.csv': [head, '03.11.2025;2;Фролова Зинаида Львовна;89161234568;1'],
        });
      }
      const files = { 'n.csv': doubts[doubt] };
      const { doubtful } = await core.call('import.preview', inputOf(core, files));
      const { key = '', candidates = [] } = doubtful[0] ?? {};
      const { actionId } = await core.call('import.apply', {
        ...inputOf(core, files),
        decisions: [
          { key, choice: choice === 'same' ? { same: candidates[0]?.ref ?? '' } : choice },
        ],
      });
      return { files, actionId: actionId ?? 0 };
    };

    it.each([
      ['newNumber', 'same', 1],
      ['newNumber', 'new', 2],
      ['newNumberInList', 'same', 1],
      ['newNumberInList', 'new', 2],
      ['newSurname', 'same', 1],
      ['newSurname', 'new', 2],
      ['contradictedCode', 'same', 1],
      ['contradictedCode', 'new', 2],
    ] as const)(
      'holds when the same rows come again, without a word: %s, %s',
      async (doubt, choice, clients) => {
        const { files } = await decide(doubt, choice);
        const before = dump(core.connection.sqlite);
        const { doubtfulRows, actionId } = await bringIn(core, files);
        expect(dump(core.connection.sqlite)).toEqual(before);
        expect({ clients: clientsInBase(core).length, doubtfulRows, actionId }).toEqual({
          clients,
          doubtfulRows: 0,
          actionId: null,
        });
      },
    );

    it('holds for a later order of the same words', async () => {
      await decide('newSurname', 'same');
      await bringIn(core, {
        'later.csv': [head, '09.12.2025;21;Смирнова Зоя Игоревна;89161234567;7'],
      });
      expect(clientsInBase(core).map(({ orders }) => orders)).toEqual([3]);
    });

    it.each([
      ['bareName', 'same'],
      ['newSurname', 'leave_out'],
    ] as const)(
      'is asked again where a name is all there is, or nobody was named: %s, %s',
      async (doubt, choice) => {
        const { files } = await decide(doubt, choice);
        const before = dump(core.connection.sqlite);
        const { doubtfulRows, actionId } = await bringIn(core, files);
        expect(dump(core.connection.sqlite)).toEqual(before);
        expect({ doubtfulRows, actionId }).toEqual({ doubtfulRows: 1, actionId: null });
      },
    );

    it('is asked again once the import was taken back', async () => {
      const { files, actionId } = await decide('newSurname', 'same');
      await core.call('journal.undo', { actionId });
      expect((await bringIn(core, files)).doubtfulRows).toBe(1);
    });

    it('is asked again once the client is gone', async () => {
      const { files } = await decide('contradictedCode', 'new');
      await core.call('clients.remove', { id: 2 });
      expect((await bringIn(core, files)).doubtfulRows).toBe(1);
    });

    it('can be decided otherwise', async () => {
      const { files, actionId } = await decide('newSurname', 'same');
      await core.call('journal.undo', { actionId });
      const { doubtful } = await core.call('import.preview', inputOf(core, files));
      await core.call('import.apply', {
        ...inputOf(core, files),
        decisions: [{ key: doubtful[0]?.key ?? '', choice: 'new' }],
      });
      const { doubtfulRows, actionId: again } = await bringIn(core, files);
      expect([clientsInBase(core).length, doubtfulRows, again]).toEqual([2, 0, null]);
    });
  });
});
