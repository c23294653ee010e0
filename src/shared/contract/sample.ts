import { z } from 'zod';
import { nothing } from './fields.ts';
import { command, writeJob } from './operation.ts';

export const sampleContract = {
  /**
   * Fills an empty base with a believable shop, the same for the same seed, size and day. `base_not_empty` where
   * there is a client or an order already. Stages: writing, indexing.
   */
  'sample.create': writeJob({
    input: z.object({
      clients: z.int().min(20).max(1_000_000).default(300),
      orders: z.int().min(0).max(10_000_000).default(3000),
      seed: z.int().min(0).default(15),
      language: z.enum(['ru', 'en']).default('ru'),
    }),
    output: z.object({ clients: z.int(), orders: z.int() }),
  }),
  /** Empties a base that was filled by `sample.create`, whatever was done in it since. `not_a_sample`. */
  'sample.clear': command({ input: nothing, output: nothing }),
} as const;
