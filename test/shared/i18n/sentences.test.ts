import { describe, expect, it } from 'vitest';
import { createI18n } from '#shared/i18n/index.ts';
import { actionSentence, errorSentence } from '#shared/i18n/sentences.ts';

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
