import { describe, expect, it } from 'vitest';
import { createI18n } from '#shared/i18n/index.ts';
import { actionSentence } from '#shared/i18n/sentences.ts';

describe('a count in a message', () => {
  it('is written in groups, in both languages', () => {
    const words = (language: 'ru' | 'en') =>
      createI18n(language).t(($) => $.clients.count, { count: 20_000 });
    expect([words('ru'), words('en')]).toEqual(['20\u00a0000 клиентов', '20,000 clients']);
  });

  it('stays whole where it is handed on to another message', () => {
    const params = { count: 1200, orders: 3400, contacts: 0, reminders: 1 };
    expect(actionSentence(createI18n('ru'), { kind: 'bulk.remove', params })).toBe(
      'Удалено в корзину: 1\u00a0200 клиентов, 3\u00a0400 заказов\u2060, 1 напоминание',
    );
  });

  it('that a screen has written already stays as it is', () => {
    const t = createI18n('ru').t;
    expect(t(($) => $.shell.doneOf, { done: '1 200', total: 3400 })).toBe('1 200 из 3\u00a0400');
  });
});
