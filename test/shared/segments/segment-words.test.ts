import { describe, expect, it } from 'vitest';
import type { SegmentRule } from '#shared/contract/segments.ts';
import { createI18n } from '#shared/i18n/index.ts';
import { segmentSentence } from '#shared/segments/segment-words.ts';

const names = {
  tag: (id: number) => ['Опт', 'VIP'][id - 1],
  list: (id: number) => ['Ярмарка'][id - 1],
  product: (id: number) => ['Улун'][id - 1],
  theme: (id: number) => ['доставка', 'цена'][id - 1],
  ownField: (id: number) =>
    id === 1
      ? {
          id: 1,
          name: 'Размер',
          kind: 'choice' as const,
          options: [
            { id: 1, name: 'S' },
            { id: 2, name: 'M' },
          ],
          isArchived: false,
        }
      : undefined,
};
const say = (rule: SegmentRule, language: 'ru' | 'en' = 'ru'): string =>
  segmentSentence(rule, {
    i18n: createI18n(language),
    language,
    currency: 'RUB',
    today: '2026-11-16',
    names,
  }).replaceAll('\u00a0', ' ');

const year = { is: 'last', count: 12, unit: 'months' } as const;
const rich = {
  kind: 'orders',
  not: false,
  figure: 'revenue',
  period: year,
  test: { is: 'more', value: 5_000_000 },
} as const;
const gone = {
  kind: 'date',
  not: false,
  of: 'lastOrder',
  test: { is: 'before', date: '2026-09-01' },
} as const;

describe('a segment in words', () => {
  it('reads as one sentence', () => {
    const rule: SegmentRule = { match: 'all', items: [rich, gone] };
    expect(say(rule)).toBe(
      'Выручка за 12 месяцев больше 50 000 ₽ и последний заказ раньше 1 сентября',
    );
    expect(say(rule, 'en')).toBe(
      'Revenue in 12 months more than ₽50,000 and last order before 1 September',
    );
  });

  it('says what is turned round as people would', () => {
    const rule: SegmentRule = {
      match: 'any',
      items: [
        { ...rich, not: true },
        { ...gone, not: true },
        { kind: 'tag', not: true, tagIds: [1, 2] },
        { kind: 'state', not: true, states: ['silent', 'lost'] },
        { kind: 'has', not: true, what: 'phone' },
        { kind: 'date', not: true, of: 'lastCall', test: { is: 'past', days: 21 } },
      ],
    };
    expect(say(rule)).toBe(
      'Выручка за 12 месяцев не больше 50 000 ₽ или последний заказ не раньше 1 сентября или ' +
        'нет ни одной из меток «Опт», «VIP» или клиент не молчит и не потерян или нет телефона или ' +
        'неверно, что последний звонок за последний 21 день',
    );
  });

  it('puts a group of several in brackets, and names own fields, products and themes', () => {
    const rule: SegmentRule = {
      match: 'all',
      items: [
        {
          kind: 'group',
          not: false,
          match: 'any',
          items: [
            { kind: 'own', not: false, fieldId: 1, test: { as: 'choice', optionIds: [1, 2] } },
            { kind: 'bought', not: false, productId: 1, period: { is: 'all' } },
          ],
        },
        { kind: 'theme', not: false, themeIds: [1, 2] },
        { kind: 'rhythm', not: false, times: 1.5 },
        { kind: 'anniversary', not: false, of: 'birthday', test: { is: 'month', month: 3 } },
      ],
    };
    expect(say(rule)).toBe(
      '(«Размер»: «S» или «M» или в заказах за всё время есть «Улун») и в звонках недели прозвучала ' +
        'тема «доставка» или «цена» и молчит в 1,5 раза дольше обычного и день рождения в марте',
    );
  });

  it('says so where a tag or a field is gone', () => {
    const rule: SegmentRule = {
      match: 'all',
      items: [
        { kind: 'tag', not: false, tagIds: [77] },
        { kind: 'own', not: false, fieldId: 9, test: { as: 'known' } },
      ],
    };
    expect(say(rule)).toBe('Есть метка «удалено» и «удалено»: заполнено');
    expect(say({ match: 'any', items: [] }, 'en')).toBe('All clients');
  });
});
