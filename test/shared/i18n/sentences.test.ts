import { describe, expect, it } from 'vitest';
import { createI18n } from '#shared/i18n/index.ts';
import { actionSentence, errorSentence } from '#shared/i18n/sentences.ts';

const said = (
  kind: string,
  params: Record<string, string | number>,
  language: 'ru' | 'en' = 'ru',
) => actionSentence(createI18n(language), { kind, params }).replaceAll('\u00a0', ' ');

describe('an action in words', () => {
  it('names the fields of a card that were changed, and none where an older one kept none', () => {
    const name = 'Фролова Зоя';
    expect([
      said('clients.update', { name, fields: 'wishes,isTarget' }),
      said('clients.update', { name, fields: 'wishes' }, 'en'),
      said('clients.update', { name }),
    ]).toEqual([
      'Карточка «Фролова Зоя» изменена: пожелания, наш клиент',
      'Card of “Фролова Зоя” changed: wishes',
      'Карточка «Фролова Зоя» изменена',
    ]);
  });

  it('writes a telephone as one reads it', () => {
    expect(said('phone.ignore', { number: '+79995550022' })).toBe('Не клиент: +7 999 555-00-22');
    expect(said('orders.add', { number: '+79995550022' })).toBe('Заказ +79995550022 добавлен');
  });

  it('says the year of a day in another one', () => {
    const moved = { kind: 'today.move', params: { name: 'Зоя', on: '2027-01-03' } };
    expect(actionSentence(createI18n('ru'), { ...moved, at: '2026-12-30T09:00:00.000Z' })).toBe(
      'Перенесено на 3\u00a0янв 2027: Зоя',
    );
  });

  it('says to when something was moved', () => {
    expect([
      said('today.move', { name: 'Фролова Зоя', on: '2026-12-03' }),
      said('reminders.move', { text: 'врач', on: '2026-12-03', time: '10:00' }),
      said('reminders.snooze', { text: 'врач' }),
    ]).toEqual([
      'Перенесено на 3 дек: Фролова Зоя',
      'Напоминание «врач» перенесено на 3 дек, 10:00',
      'Напоминание «врач» отложено',
    ]);
  });
});

it('a field that has said what is wrong is not wrapped in another sentence', () => {
  const problem = 'Такой даты нет, она не записана. Напишите, например, «05.03.1984».';
  const error = { code: 'invalid_input' as const, params: { field: 'День рождения', problem } };
  expect(errorSentence(createI18n('ru'), error)).toBe(problem);
});

describe('a failure in words', () => {
  const blocked = {
    code: 'undo_blocked',
    params: {
      reason: 'named',
      kind: 'clients.update',
      name: 'Фролова Зоя',
      at: new Date(2024, 10, 12, 14, 5).toISOString(),
    },
  } as const;

  it('names the later action that stands in the way of an undo, and when it was', () => {
    expect(errorSentence(createI18n('ru'), blocked)).toBe(
      'Само по себе это действие уже не отменить: на него опирается более позднее: Карточка «Фролова Зоя» изменена (12\u00a0ноя 2024, 14:05). Сначала отмените то. Данные не изменены.',
    );
    expect(errorSentence(createI18n('en'), blocked)).toContain('12\u00a0Nov 2024, 14:05');
    const sameDay = new Date(2024, 10, 12, 18);
    expect(errorSentence(createI18n('ru'), blocked, sameDay)).toContain('изменена (14:05)');
  });
});

describe('an action in words', () => {
  const imported = (clients: number, orders: number): string =>
    actionSentence(createI18n('ru'), { kind: 'import.apply', params: { clients, orders } });

  it('says how much an import brought, and that it only filled in where it brought nobody', () => {
    expect([imported(0, 3), imported(0, 0)]).toEqual([
      'Импорт: новых клиентов 0, новых заказов 3',
      'Импорт: дополнено то, что уже было в базе',
    ]);
  });
});
