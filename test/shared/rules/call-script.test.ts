import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '#shared/rules/calendar.ts';
import type { ScriptFacts } from '#shared/rules/call-script-words.ts';
import { callScript, isSilent } from '#shared/rules/call-script.ts';

const nbsp = '\u00a0';
const facts = (changes: Partial<ScriptFacts> = {}): ScriptFacts => ({
  address: 'Зоя Игоревна',
  firstOrderOn: '2023-02-03',
  lastOrderOn: '2026-11-10',
  orders: 163,
  usualIntervalDays: 7,
  today: '2026-11-16',
  ownerName: 'Анна',
  shopName: 'Чайная лавка',
  ...changes,
});
const thanksRu = (changes: Partial<ScriptFacts>): string =>
  callScript(facts(changes), '10:00', 'ru').thanks;

describe('the script of a call', () => {
  it('greets, thanks with facts and asks, in Russian', () => {
    expect(callScript(facts(), '13:00', 'ru')).toEqual({
      greeting: 'Зоя Игоревна, добрый день! Это Анна, «Чайная лавка». Вам удобно сейчас говорить?',
      thanks: `Вы с нами четвёртый год, 163${nbsp}заказа. Спасибо вам за выбор.`,
      questions: [
        'Что нам улучшить, чтобы вам было легче?',
        'За что вы выбираете нас, а не других?',
        'Посоветуете ли вы нас знакомым, от 0 до 10?',
      ],
      closing: 'Спасибо, мы всё записали. Когда исправим, расскажем вам.',
    });
  });

  it('does the same in English', () => {
    expect(callScript(facts({ address: 'Zoe' }), '09:30', 'en')).toEqual({
      greeting: 'Good morning, Zoe! This is Анна from Чайная лавка. Is this a good time to talk?',
      thanks: `This is your 4th year with us, 163${nbsp}orders. Thank you for choosing us.`,
      questions: [
        'What could we improve to make things easier for you?',
        'Why do you choose us rather than others?',
        'Would you recommend us to friends, from 0 to 10?',
      ],
      closing: 'Thank you, I have written it all down. Once it is mended, we will tell you.',
    });
  });

  it('greets by the hour, without a name where none is fit to be said, and without what the owner has not told', () => {
    const greeting = (changes: Partial<ScriptFacts>, time: string): string =>
      callScript(facts(changes), time, 'ru').greeting;
    expect(greeting({ address: null, ownerName: '', shopName: '' }, '09:00')).toBe(
      'Доброе утро! Вам удобно сейчас говорить?',
    );
    expect(greeting({ shopName: '' }, '18:30')).toBe(
      'Зоя Игоревна, добрый вечер! Это Анна. Вам удобно сейчас говорить?',
    );
    expect(greeting({ ownerName: ' ', shopName: 'ООО «Ромашка»' }, '12:00')).toBe(
      'Зоя Игоревна, добрый день! Это ООО «Ромашка». Вам удобно сейчас говорить?',
    );
  });

  it('thanks for a first order, for months, for an anniversary, and without orders at all', () => {
    expect(thanksRu({ orders: 1, firstOrderOn: '2026-11-12' })).toBe(
      `12${nbsp}ноября вы сделали у нас первый заказ. Спасибо вам за доверие.`,
    );
    expect(thanksRu({ orders: 5, firstOrderOn: '2026-03-01' })).toBe(
      `Вы с нами с марта, уже 5${nbsp}заказов. Спасибо вам за выбор.`,
    );
    expect(thanksRu({ orders: 2, firstOrderOn: '2025-12-01' })).toBe(
      `Вы с нами с декабря прошлого года, уже 2${nbsp}заказа. Спасибо вам за выбор.`,
    );
    expect(thanksRu({ orders: 27, firstOrderOn: '2021-11-30' })).toBe(
      `В ноябре исполняется 5${nbsp}лет с вашего первого заказа, всего их уже 27. Спасибо вам за выбор.`,
    );
    expect(thanksRu({ orders: 0, firstOrderOn: null })).toBe('Спасибо, что выбираете нас.');
  });

  it('agrees every number of orders from 1 to 200 with its noun', () => {
    const forms = { one: 'заказ', few: 'заказа', many: 'заказов' };
    const plural = new Intl.PluralRules('ru');
    for (let orders = 2; orders <= 200; orders++) {
      const form = plural.select(orders) as keyof typeof forms;
      expect(thanksRu({ orders })).toBe(
        `Вы с нами четвёртый год, ${orders}${nbsp}${forms[form]}. Спасибо вам за выбор.`,
      );
    }
  });

  it('counts the year together from 2 to 200 as the one after the full ones', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 199 }), (years) => {
        const firstOrderOn = addMonths('2026-10-16', -12 * years);
        const text = thanksRu({ firstOrderOn, orders: 3 });
        expect(text).toMatch(
          /^Вы с нами (\S+ый|\S+ой|\S+ий|двадцать \S+ый|двадцать \S+ой|двадцать \S+ий|\d+-й) год, 3/,
        );
        if (years >= 30) expect(text).toContain(`${years + 1}-й год`);
      }),
    );
    expect(thanksRu({ firstOrderOn: '2024-01-01' })).toContain('третий год');
    expect(thanksRu({ firstOrderOn: '2005-01-01' })).toContain('двадцать второй год');
  });

  it('asks who has been silent for more than twice their usual interval what became inconvenient', () => {
    expect(isSilent(facts({ lastOrderOn: '2026-09-18', usualIntervalDays: 7 }))).toBe(false);
    const silent = facts({ lastOrderOn: '2026-08-01', usualIntervalDays: 24 });
    expect(callScript(silent, '10:00', 'ru').questions[0]).toBe(
      `Последний ваш заказ был 1${nbsp}августа. Что-то у нас стало неудобно?`,
    );
    expect(isSilent(facts({ lastOrderOn: '2026-08-01', usualIntervalDays: 60 }))).toBe(false);
  });
});
