import { z } from 'zod';
import { id, instant, requiredText } from './fields.ts';
import { command, query, readJob } from './operation.ts';
import { segmentRule } from './segment-rule.ts';

export * from './segment-rule.ts';

export const segment = z.object({
  id,
  name: z.string(),
  rule: segmentRule,
  updatedAt: instant,
});
export type Segment = z.output<typeof segment>;

export const segmentsContract = {
  /** By name. */
  'segments.list': query({ input: z.object({}), output: z.array(segment) }),
  /** `not_found`. */
  'segments.get': query({ input: z.object({ id }), output: segment }),
  /** A new segment, or one changed as a whole. `name_taken`, `not_found`. */
  'segments.save': command({
    input: z.object({
      id: id.optional(),
      name: requiredText,
      rule: segmentRule.refine(({ items }) => items.length > 0, 'required'),
    }),
    output: segment,
  }),
  /** Names of products that rules ask for; what is gone is not among them. */
  'segments.products': query({
    input: z.object({ ids: z.array(id).max(1000) }),
    output: z.array(z.object({ id, name: z.string() })),
  }),
  /** `not_found`. */
  'segments.remove': command({ input: z.object({ id }), output: z.object({}) }),
  /**
   * How many clients a rule takes in, out of how many. On the thread for long reads, so that counting while a
   * segment is being built delays no list and no search; one that is no longer wanted is not begun.
   */
  'segments.count': readJob({
    input: z.object({ rule: segmentRule }),
    output: z.object({ clients: z.int(), of: z.int() }),
  }),
} as const;
