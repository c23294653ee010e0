import { z } from 'zod';
import { id, requiredText } from './fields.ts';
import { command, query } from './operation.ts';

/** What a client talks about: ours by `code` (its words are in i18n), the owner's own by `name`. */
export const theme = z.object({
  id,
  code: z.string().nullable(),
  name: z.string().nullable(),
  isArchived: z.boolean(),
});
export type Theme = z.output<typeof theme>;

export const themesContract = {
  /** In the order in which they are offered; those put away last. */
  'themes.list': query({ input: z.object({}), output: z.array(theme) }),
  /** A theme of the owner's own, or a new name for one. A name that there is already is answered, not doubled. */
  'themes.save': command({
    input: z.object({ id: id.optional(), name: requiredText }),
    output: theme,
  }),
  /** Puts a theme away, or brings it back; what was said under it stays. `not_found`. */
  'themes.archive': command({
    input: z.object({ id, isArchived: z.boolean() }),
    output: theme,
  }),
} as const;
