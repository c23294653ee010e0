import type { Output } from '#shared/contract/index.ts';
import type { Order } from '#shared/contract/orders.ts';
import type { Writing } from '#renderer/features/orders/draft/order-draft.ts';

export const russian: Writing = { fractionDigits: 2, language: 'ru', today: '2026-11-16' };

export const anOrder = (change: Partial<Order> = {}): Order => ({
  id: 15,
  clientId: 3,
  clientName: 'Фролова Зоя Игоревна',
  number: 'УТ-000015',
  orderedOn: '2026-11-10',
  state: 'new',
  totalMinor: 104_700,
  revenueMinor: 104_700,
  costMinor: null,
  paidMinor: null,
  channel: null,
  employee: null,
  promisedOn: null,
  note: null,
  lines: [
    {
      id: 1,
      productId: 1,
      name: 'Чай «Эрл Грей», 100 г',
      quantityMilli: 2000,
      priceMinor: 38_000,
      discountBp: 500,
      totalMinor: 72_200,
    },
    {
      id: 2,
      productId: 2,
      name: 'Мёд липовый',
      quantityMilli: 500,
      priceMinor: 65_000,
      discountBp: 0,
      totalMinor: 32_500,
    },
  ],
  returnOf: null,
  returns: [],
  ...change,
});

export const baseInfo: Output<'base.info'> = {
  version: '0.1.0',
  name: 'shop.fifteen',
  path: '/shop.fifteen',
  isEmpty: false,
  counts: { clients: 1, orders: 1, orderLines: 2, interactions: 0, callWeeks: 0, actions: 0 },
  sqlite: {
    version: '3.54.1',
    schemaVersion: 1,
    journalMode: 'wal',
    synchronous: 2,
    foreignKeys: true,
    trustedSchema: false,
    cellSizeCheck: true,
    busyTimeoutMs: 5000,
  },
};
