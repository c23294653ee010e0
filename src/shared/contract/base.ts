import { z } from 'zod';
import { query } from './operation.ts';
import { nothing } from './fields.ts';

export const baseInfo = z.object({
  version: z.string(),
  /** File name of the base, without its folder. */
  name: z.string(),
  path: z.string(),
  isEmpty: z.boolean(),
  counts: z.object({
    clients: z.int(),
    orders: z.int(),
    orderLines: z.int(),
    interactions: z.int(),
    callWeeks: z.int(),
    actions: z.int(),
  }),
  sqlite: z.object({
    version: z.string(),
    schemaVersion: z.int(),
    journalMode: z.string(),
    synchronous: z.int(),
    foreignKeys: z.boolean(),
    trustedSchema: z.boolean(),
    cellSizeCheck: z.boolean(),
    busyTimeoutMs: z.int(),
  }),
});
export type BaseInfo = z.output<typeof baseInfo>;

export const baseContract = {
  /** Where the base lies, without counting what it holds: its drafts outside it are kept under this. */
  'base.place': query({ input: nothing, output: z.object({ path: z.string() }) }),
  /** Which base is open, how much it holds, and the SQLite settings in force on this connection. */
  'base.info': query({ input: nothing, output: baseInfo }),
} as const;
