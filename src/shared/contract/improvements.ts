import { z } from 'zod';
import { id, instant, isoDate, requiredText, shortText } from './fields.ts';
import { command, query } from './operation.ts';

export const improvementStates = ['open', 'in_work', 'done', 'dropped'] as const;
export type ImprovementState = (typeof improvementStates)[number];

/** A bottleneck that is to be mended: what, who, by when. */
export const improvement = z.object({
  id,
  weekId: id.nullable(),
  themeId: id.nullable(),
  title: z.string(),
  owner: z.string().nullable(),
  dueOn: isoDate.nullable(),
  state: z.enum(improvementStates),
  doneOn: isoDate.nullable(),
  createdAt: instant,
});
export type Improvement = z.output<typeof improvement>;

export const improvementsContract = {
  /** Of one call week or of all; open ones by date first, then those that are done or dropped. */
  'improvements.list': query({
    input: z.object({ weekId: id.optional() }),
    output: z.array(improvement),
  }),
  /** A new improvement, or changes to one: fields that are left out stay. `not_found`. */
  'improvements.save': command({
    input: z.union([
      z.object({
        id,
        title: requiredText.optional(),
        owner: shortText.nullish(),
        dueOn: isoDate.nullish(),
        state: z.enum(improvementStates).optional(),
        themeId: id.nullish(),
      }),
      z.object({
        id: z.undefined().optional(),
        title: requiredText,
        owner: shortText.nullish(),
        dueOn: isoDate.nullish(),
        state: z.enum(improvementStates).optional(),
        themeId: id.nullish(),
        weekId: id.nullish(),
      }),
    ]),
    output: improvement,
  }),
  /** `not_found`. */
  'improvements.remove': command({ input: z.object({ id }), output: z.object({ id }) }),
} as const;
