import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineTotal } from '#shared/rules/money.ts';
import { emptyLine } from '#renderer/features/orders/draft/draft-line.ts';
import {
  changesOf,
  draftOfOrder,
  newDraft,
  readDraft,
  type OrderDraft,
} from '#renderer/features/orders/draft/order-draft.ts';
import { anOrder, russian } from './orders.ts';

const draft = (change: Partial<OrderDraft>): OrderDraft => ({
  ...newDraft(null, russian),
  ...change,
});
const tea = { ...emptyLine(1), name: 'Чай', quantity: '1,5', price: '380,50', discount: '5%' };

describe('the draft of an order', () => {
  it('says what was typed, to the kopeck', () => {
    const { input, totalMinor, isRight } = readDraft(
      draft({ lines: [tea, emptyLine(2)], paid: '100', promisedOn: '20.11' }),
      russian,
    );
    expect(isRight).toBe(true);
    // 1.5 × 380.50 × 0.95 = 542.2125
    expect(totalMinor).toBe(54_221);
    expect(input).toEqual({
      clientId: null,
      orderedOn: '2026-11-16',
      lines: [
        {
          name: 'Чай',
          quantityMilli: 1500,
          priceMinor: 38_050,
          discountBp: 500,
          totalMinor: 54_221,
        },
      ],
      costMinor: null,
      paidMinor: 10_000,
      channel: null,
      employee: null,
      promisedOn: '2026-11-20',
      note: null,
      number: null,
    });
  });

  it('keeps what is right apart from what is wrong', () => {
    const { input, problems, lines, isRight } = readDraft(
      draft({
        lines: [{ ...tea, quantity: 'много' }],
        orderedOn: '31.02.2026',
        paid: 'почти',
        note: 'до обеда',
      }),
      russian,
    );
    expect(isRight).toBe(false);
    expect(problems).toEqual({ orderedOn: 'date', paid: 'money' });
    expect(lines.get(1)?.problems).toEqual({ quantity: 'quantity' });
    expect(Object.keys(input)).not.toContain('lines');
    expect(Object.keys(input)).not.toContain('orderedOn');
    expect(Object.keys(input)).not.toContain('paidMinor');
    expect(input.note).toBe('до обеда');
  });

  it.each([
    ['quantity', '0', 'quantityZero'],
    ['quantity', '', 'quantity'],
    ['quantity', '99999999', 'tooLarge'],
    ['price', '', 'price'],
    ['price', 'дорого', 'price'],
    ['discount', '101', 'discount'],
    ['discount', '-1', 'discount'],
    ['name', ' ', 'name'],
  ] as const)('refuses %s «%s» by itself', (field, text, problem) => {
    const reading = readDraft(draft({ lines: [{ ...tea, [field]: text }] }), russian);
    expect(reading.lines.get(1)).toEqual({ input: null, problems: { [field]: problem } });
  });

  it('of an order that nobody touched says that order again, in either language', () => {
    const amounts = fc.record({
      quantityMilli: fc.integer({ min: -1_000_000, max: 1_000_000 }).filter((milli) => milli !== 0),
      priceMinor: fc.integer({ min: 0, max: 1_000_000_00 }),
      discountBp: fc.integer({ min: 0, max: 10_000 }),
    });
    fc.assert(
      fc.property(
        fc.array(amounts, { minLength: 1, maxLength: 4 }),
        // A file may have rounded its totals its own way.
        fc.integer({ min: -1, max: 1 }),
        fc.constantFrom('ru' as const, 'en' as const),
        (lines, rounding, language) => {
          const order = anOrder({
            lines: lines.map((line, index) => ({
              id: index + 1,
              productId: null,
              name: `Товар ${index}`,
              ...line,
              totalMinor: lineTotal(line) + rounding,
            })),
          });
          const writing = { ...russian, language };
          const { input, isRight } = readDraft(draftOfOrder(order, writing), writing);
          expect(isRight).toBe(true);
          expect(input.lines).toEqual(
            order.lines.map(({ id: _id, productId: _productId, ...line }) => line),
          );
          expect(changesOf(input, input)).toEqual({});
        },
      ),
    );
  });

  it('forgets a kept total once the amounts are others', () => {
    const order = anOrder({
      lines: anOrder()
        .lines.slice(0, 1)
        .map((line) => ({ ...line, totalMinor: 72_201 })),
    });
    const before = draftOfOrder(order, russian);
    const [line] = before.lines;
    const more = { ...before, lines: line ? [{ ...line, quantity: '3' }] : [] };
    expect(readDraft(before, russian).totalMinor).toBe(72_201);
    expect(readDraft(more, russian).totalMinor).toBe(108_300);
  });

  it('sends a total of its own together with the lines that are no more', () => {
    const before = readDraft(draftOfOrder(anOrder(), russian), russian).input;
    const now = readDraft(
      { ...draftOfOrder(anOrder(), russian), lines: [emptyLine(9)], total: '500' },
      russian,
    ).input;
    expect(changesOf(now, before)).toEqual({ lines: [], totalMinor: 50_000 });
  });
});
