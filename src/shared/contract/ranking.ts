import { z } from 'zod';
import { id, isoDate, minor } from './fields.ts';
import { query } from './operation.ts';

export const rankedClient = z.object({
  /** 1 for the first. */
  rank: z.int().positive(),
  id,
  name: z.string(),
  /** In E.164 where they can be dialled, else as written. */
  phones: z.array(z.string()),
  revenueMinor: minor,
  /** Completed orders within the period. */
  orders: z.int(),
  /** Part of all revenue of the period: 0.055 for 5.5%. */
  share: z.number(),
  /** The share of this client and everyone above. */
  runningShare: z.number(),
  /** The last completed order within the period. */
  lastOrderOn: isoDate.nullable(),
});
export type RankedClient = z.output<typeof rankedClient>;

/** Both ends included; the last twelve months up to today where they are left out. */
export const rankingPeriod = { from: isoDate.optional(), to: isoDate.optional() };

export const rankingContract = {
  /**
   * The clients who brought the most in a period, by revenue, ties by the later last order, then by id.
   * `totalMinor` is all revenue of the period, sales to nobody in particular included.
   */
  'ranking.top': query({
    input: z.object({ count: z.int().min(1).max(10_000).default(15), ...rankingPeriod }),
    output: z.object({
      from: isoDate,
      to: isoDate,
      totalMinor: minor,
      currency: z.string(),
      clients: z.array(rankedClient),
      /** The smallest number of clients who together reach 80% of the revenue; null where all of them do not. */
      paretoClients: z.int().nullable(),
      clientsWithRevenue: z.int(),
    }),
  }),
} as const;
