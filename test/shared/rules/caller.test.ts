import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCallLength, parseCallLength } from '#shared/rules/call-length.ts';
import { callerEnding, mayBeSameNumber, splitExtension } from '#shared/rules/caller-match.ts';
import { readCallerNumber, readCallLink } from '#shared/rules/caller-number.ts';
import {
  questionsFor,
  type CallerFacts,
  type CallerOrder,
} from '#shared/rules/caller-questions.ts';

const allowed = fc.string({ unit: fc.constantFrom(...Array.from('0123456789+*#')), maxLength: 32 });

describe('a number from outside', () => {
  it.each([
    ['+7 (916) 123-45-67', '+79161234567'],
    ['8 916 123–45–67', '89161234567'],
    ['*100#', '*100#'],
    ['101', '101'],
  ])('«%s» is let in as %s', (text, number) => {
    expect(readCallerNumber(text)).toEqual({ ok: true, number });
  });

  it.each([
    ['', 'empty'],
    [' () - ', 'empty'],
    ['anonymous', 'not_a_number'],
    ['sip:79161234567@pbx', 'not_a_number'],
    ['+7916123456;DROP TABLE', 'not_a_number'],
    ['+7916\u0000', 'not_a_number'],
    ['１２３４５', 'not_a_number'],
    ['+*#', 'not_a_number'],
    ['1'.repeat(33), 'too_long'],
  ])('«%s» is refused as %s', (text, reason) => {
    expect(readCallerNumber(text)).toEqual({ ok: false, reason });
  });

  it('is nothing but up to 32 digits and + * #, whatever came', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), allowed);
    fc.assert(
      fc.property(anything, (text) => {
        const read = readCallerNumber(text);
        if (read.ok) expect(read.number).toMatch(/^[\d+*#]{1,32}$/);
        else expect(['empty', 'too_long', 'not_a_number']).toContain(read.reason);
      }),
    );
  });

  it('comes through a link as it went in, however it is encoded', () => {
    fc.assert(
      fc.property(allowed, fc.boolean(), (number, isSlashed) => {
        const link = `fifteen://call${isSlashed ? '/' : ''}?number=${encodeURIComponent(number)}`;
        expect(readCallLink(link)).toEqual(readCallerNumber(number));
      }),
    );
    expect(readCallLink('fifteen://call?number=+79161234567')).toEqual({
      ok: true,
      number: '+79161234567',
    });
    expect(readCallLink('FIFTEEN://call/?number=%2B7%20916%201234567')).toEqual({
      ok: true,
      number: '+79161234567',
    });
  });

  it.each([
    ['fifteen://call', 'not_a_call_link'],
    ['fifteen://delete?number=1', 'not_a_call_link'],
    ['fifteen://call?number=1&number=2', 'not_a_call_link'],
    ['fifteen://call?number=1&base=/tmp/x', 'not_a_call_link'],
    ['fifteen://call?number=1#2', 'not_a_call_link'],
    ['fifteen://user@call?number=1', 'not_a_call_link'],
    ['https://call?number=1', 'not_a_call_link'],
    ['fifteen://call?number=%', 'not_a_number'],
    ['fifteen://call?number=%00', 'not_a_number'],
    ['fifteen://call?number=1%22%20--base%20x', 'not_a_number'],
    ['fifteen://call?number=', 'empty'],
    [`fifteen://call?number=${'1'.repeat(300)}`, 'too_long'],
    [`fifteen://call?number=${'%31'.repeat(33)}`, 'too_long'],
  ])('%s is refused as %s', (link, reason) => {
    expect(readCallLink(link)).toEqual({ ok: false, reason });
  });

  it('never comes out of a link that is anything else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (tail) => {
        const read = readCallLink(`fifteen:${tail}`);
        if (read.ok) expect(read.number).toMatch(/^[\d+*#]{1,32}$/);
      }),
    );
  });
});

describe('the same number, perhaps', () => {
  it.each([
    ['1234567', '+74951234567', true],
    ['4951234567', '+74951234567', true],
    ['989161234567', '+79161234567', true],
    ['+74951234567', '123-45-67', true],
    ['+74951234567', '+74991234567', false],
    ['101', '101', true],
    ['101', '+79161234101', false],
    ['*', '', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(mayBeSameNumber(one, other)).toBe(expected);
    expect(mayBeSameNumber(other, one)).toBe(expected);
  });

  it('is looked for by its last five digits, and without an extension', () => {
    expect([callerEnding('+7 495 123-45-67'), callerEnding('101')]).toEqual(['34567', null]);
    expect(splitExtension('+74951234567#12')).toEqual({ main: '+74951234567', extension: '12' });
    expect(splitExtension('*100#')).toEqual({ main: '*100#', extension: '' });
  });
});

describe('what to ask a caller', () => {
  const order = (over: Partial<CallerOrder>): CallerOrder => ({
    id: 1,
    number: '7',
    on: '2026-11-10',
    state: 'paid',
    totalMinor: 100_000,
    paidMinor: null,
    promisedOn: null,
    ...over,
  });
  const facts = (over: Partial<CallerFacts>): CallerFacts => ({
    today: '2026-11-20',
    state: 'active',
    orders: 5,
    silentDays: 10,
    usualIntervalDays: 24,
    wishes: 'звонить после 11',
    cardChangedOn: '2026-11-01',
    lastTalkOn: '2026-11-15',
    recentOrders: [],
    ...over,
  });

  it('is nothing where nothing is open', () => {
    expect(questionsFor(facts({ recentOrders: [order({})] }))).toEqual([]);
  });

  it('begins with the order that is late, then the one that is open, then money', () => {
    const late = order({ id: 3, state: 'in_work', promisedOn: '2026-11-17' });
    const open = order({ id: 2, state: 'new' });
    const owing = order({ id: 1, state: 'delivered', paidMinor: 40_000 });
    expect(questionsFor(facts({ recentOrders: [late, open, owing] }))).toEqual([
      { kind: 'order_late', order: late, days: 3 },
      { kind: 'order_open', order: open },
      { kind: 'unpaid', order: owing, leftMinor: 60_000 },
    ]);
  });

  it('is thanks after a first order, and care after a later one, until they have been talked to', () => {
    const last = order({ state: 'delivered' });
    const quiet = { lastTalkOn: '2026-11-09', recentOrders: [last] };
    expect(questionsFor(facts({ ...quiet, orders: 1 }))).toEqual([
      { kind: 'first_order', order: last },
    ]);
    expect(questionsFor(facts(quiet))).toEqual([{ kind: 'delivered', order: last }]);
    expect(questionsFor(facts({ ...quiet, lastTalkOn: '2026-11-11' }))).toEqual([]);
    expect(questionsFor(facts({ ...quiet, today: '2026-12-11' }))).toEqual([]);
  });

  it('is about a long silence and about wishes that are old or were never asked for', () => {
    expect(
      questionsFor(facts({ state: 'lost', silentDays: 200, cardChangedOn: '2026-01-01' })),
    ).toEqual([
      { kind: 'silent', days: 200, usualDays: 24 },
      { kind: 'wishes_old', on: '2026-01-01' },
    ]);
    expect(questionsFor(facts({ wishes: ' ' }))).toEqual([{ kind: 'no_wishes' }]);
    expect(questionsFor(facts({ wishes: null, orders: 1 }))).toEqual([]);
  });
});

describe('the length of a call', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_400 }), (seconds) => {
        expect(parseCallLength(formatCallLength(seconds))).toBe(seconds);
      }),
    );
  });

  it.each([
    ['4', 240],
    ['4:30', 270],
    ['1:02:05', 3725],
    ['', null],
    ['4:75', undefined],
    ['долго', undefined],
    ['1:2:3:4', undefined],
    ['999:00:00', undefined],
  ])('«%s» is %s seconds', (text, seconds) => {
    expect(parseCallLength(text)).toBe(seconds);
  });
});
