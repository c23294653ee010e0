import { z } from 'zod';
import { id, requiredText } from './fields.ts';
import { command, query } from './operation.ts';

export const tag = z.object({ id, name: z.string() });
export type Tag = z.output<typeof tag>;

export const tagsContract = {
  /** By name, each with the number of clients who have it. */
  'tags.list': query({
    input: z.object({}),
    output: z.array(tag.extend({ clients: z.int() })),
  }),
  /** By name. */
  'tags.of': query({ input: z.object({ clientId: id }), output: z.array(tag) }),
  /** Gives a client a tag; one of that name, whatever its case, is taken, else a new one is made. `not_found`. */
  'tags.give': command({ input: z.object({ clientId: id, name: requiredText }), output: tag }),
  /** Takes a tag from a client. `not_found`. */
  'tags.take': command({ input: z.object({ clientId: id, tagId: id }), output: z.object({}) }),
  /** `not_found`; `name_taken` where another has the name: such two are merged instead. */
  'tags.rename': command({ input: z.object({ id, name: requiredText }), output: tag }),
  /** Whoever has `id` gets `intoId` instead, segments included, and `id` is gone. `not_found`. */
  'tags.merge': command({ input: z.object({ id, intoId: id }), output: tag }),
  /** Takes the tag from everybody. `not_found`; `tag_in_segments` while a segment asks for it. */
  'tags.remove': command({ input: z.object({ id }), output: z.object({}) }),
} as const;
