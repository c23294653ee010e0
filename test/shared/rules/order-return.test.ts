import { expect, test } from 'vitest';
import { canBeReturned } from '#shared/rules/order-return.ts';

const sale = { state: 'paid', totalMinor: 1000, returnOf: null, returns: [] };
const back = (totalMinor: number, state = 'returned') => ({ state, totalMinor });

test.each([
  ['a sale', sale, true],
  ['a gift', { ...sale, totalMinor: 0 }, true],
  ['a sale returned in part', { ...sale, returns: [back(-400)] }, true],
  ['a sale returned in whole', { ...sale, returns: [back(-400), back(-600)] }, false],
  ['a sale whose return was cancelled', { ...sale, returns: [back(-1000, 'cancelled')] }, true],
  ['a cancelled sale', { ...sale, state: 'cancelled' }, false],
  ['a return', { ...sale, totalMinor: -1000, returnOf: { id: 1 } }, false],
])('%s can be returned: %#', (_name, order, can) => {
  expect(canBeReturned(order)).toBe(can);
});
