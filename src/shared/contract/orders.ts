import { z } from 'zod';
import { command, query, readJob } from './operation.ts';
import {
  basisPoints,
  id,
  isoDate,
  longText,
  milli,
  minor,
  nothing,
  page,
  requiredText,
  shortText,
  sortDirection,
} from './fields.ts';

export const orderState = z.enum(['new', 'in_work', 'delivered', 'paid', 'cancelled', 'returned']);
export type OrderState = z.output<typeof orderState>;

const lineInput = z.object({
  name: requiredText,
  /** Thousandths; negative on a return. */
  quantityMilli: milli,
  priceMinor: minor,
  discountBp: basisPoints.default(0),
  /**
   * Left out, it is quantity × price − discount. Given, it is kept as it is: a file's own total may come from
   * a price with more decimals than money has.
   */
  totalMinor: minor.optional(),
});

const line = z.object({
  id,
  productId: id.nullable(),
  name: z.string(),
  quantityMilli: milli,
  priceMinor: minor,
  discountBp: basisPoints,
  totalMinor: minor,
});
export type OrderLine = z.output<typeof line>;

const orderFields = z.object({
  /** Null: a sale over the counter, to nobody in particular. */
  clientId: id.nullable(),
  number: shortText.nullable(),
  orderedOn: isoDate,
  state: orderState,
  costMinor: minor.nullable(),
  paidMinor: minor.nullable(),
  channel: shortText.nullable(),
  employee: shortText.nullable(),
  promisedOn: isoDate.nullable(),
  note: longText.nullable(),
});

export const order = orderFields.extend({
  id,
  number: z.string().nullable(),
  clientName: z.string().nullable(),
  totalMinor: minor,
  /** What it adds to revenue: nothing once cancelled or returned. */
  revenueMinor: minor,
  lines: z.array(line),
  /** The sale that this return takes back. */
  returnOf: z.object({ id, number: z.string().nullable() }).nullable(),
  /** Returns made from this sale. */
  returns: z.array(
    z.object({
      id,
      number: z.string().nullable(),
      orderedOn: isoDate,
      state: orderState,
      totalMinor: minor,
    }),
  ),
});
export type Order = z.output<typeof order>;

export const returnableLine = z.object({
  lineId: id,
  name: z.string(),
  quantityMilli: milli,
  priceMinor: minor,
  discountBp: basisPoints,
  totalMinor: minor,
  /** What earlier returns have left of it. */
  leftMilli: milli,
  leftMinor: minor,
});
export type ReturnableLine = z.output<typeof returnableLine>;

export const orderRow = z.object({
  id,
  number: z.string().nullable(),
  orderedOn: isoDate,
  clientId: id.nullable(),
  clientName: z.string().nullable(),
  state: orderState,
  totalMinor: minor,
  revenueMinor: minor,
});
export type OrderRow = z.output<typeof orderRow>;

export const orderSort = z.object({
  column: z.enum(['date', 'number', 'total']),
  direction: sortDirection,
});
export type OrderSort = z.output<typeof orderSort>;

export const orderFilter = z.object({
  /** The order's number from its first digit that is no zero, or any part of the client's name or telephone. */
  text: shortText.optional(),
  states: z.array(orderState).optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  clientId: id.optional(),
});
export type OrderFilter = z.output<typeof orderFilter>;

export const ordersContract = {
  /**
   * How many orders the filter lets through, and what they add to revenue. Reads every one of them, hence on a
   * thread of its own: no window of the list and no search waits for it.
   */
  'orders.summary': readJob({
    input: z.object({ filter: orderFilter.default({}) }),
    output: z.object({ total: z.int(), revenueMinor: minor }),
  }),
  /** A window of the sorted, filtered list. */
  'orders.list': query({
    input: z.object({
      filter: orderFilter.default({}),
      sort: orderSort.default({ column: 'date', direction: 'desc' }),
      ...page,
    }),
    output: z.array(orderRow),
  }),
  'orders.get': query({ input: z.object({ id }), output: order }),
  /** What can still be returned of a sale; `leftMinor` is all of it. `not_found`, `nothing_to_return`. */
  'orders.returnable': query({
    input: z.object({ id }),
    output: z.object({ lines: z.array(returnableLine), leftMinor: minor }),
  }),
  /** The number that the next order would get. */
  'orders.nextNumber': query({ input: nothing, output: z.object({ number: z.string() }) }),
  /**
   * Adds an order, or changes the one with the given `id` as a whole. With lines the total is theirs; without,
   * `totalMinor` is. A new order without a number gets the next one. `not_found`, `order_total_mismatch`,
   * `order_has_returns`.
   */
  'orders.save': command({
    input: orderFields.partial().extend({
      id: id.optional(),
      state: orderState.optional(),
      lines: z.array(lineInput).max(2000).optional(),
      totalMinor: minor.optional(),
    }),
    output: order,
  }),
  /** `not_found`; `order_has_returns` for cancelling or returning what is partly returned on a paper of its own. */
  'orders.setState': command({ input: z.object({ id, state: orderState }), output: order }),
  /**
   * Makes a return on paper of its own, dated today: all lines of the sale, or the given quantities of them.
   * `not_found`, `nothing_to_return`, `return_exceeds_sale`.
   */
  'orders.makeReturn': command({
    input: z.object({
      id,
      lines: z.array(z.object({ lineId: id, quantityMilli: milli.positive() })).optional(),
    }),
    output: order,
  }),
  /** Deletes an order with its lines, and the returns made from it. `not_found`. */
  'orders.remove': command({ input: z.object({ id }), output: z.object({}) }),
  /** Products as they were typed before: those whose name begins with the text first, then those sold most lately. */
  'products.suggest': query({
    input: z.object({ text: shortText.default(''), limit: z.int().min(1).max(50).default(8) }),
    output: z.array(z.object({ id, name: z.string(), priceMinor: minor.nullable() })),
  }),
} as const;
