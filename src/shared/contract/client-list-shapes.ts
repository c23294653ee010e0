import { z } from 'zod';
import { clientState } from './client-shapes.ts';
import { id, minor, shortText, sortDirection } from './fields.ts';
import { ownValue } from './own-fields.ts';
import { segmentRule } from './segment-rule.ts';
import { tag } from './tags.ts';

export const clientListRow = z.object({
  id,
  name: z.string(),
  company: z.string().nullable(),
  /** The first telephone: E.164 with its extension (`;ext=12`) where it can be dialled, otherwise as written. */
  phone: z.string().nullable(),
  isTarget: z.boolean().nullable(),
  orders: z.int(),
  revenueMinor: minor,
  lastOrderOn: z.string().nullable(),
  state: clientState,
  /** By name. */
  tags: z.array(tag),
  /** What they have in the owner's own fields, by the field's id. */
  own: z.record(z.string(), ownValue),
});
export type ClientListRow = z.output<typeof clientListRow>;

/** Who is shown: whoever passes all of these. */
export const clientFilter = z.object({
  text: shortText.optional(),
  states: z.array(clientState).optional(),
  /** yes our clients, no not ours, undecided. */
  target: z.enum(['yes', 'no', 'undecided']).optional(),
  source: shortText.optional(),
  employee: shortText.optional(),
  tagId: id.optional(),
  /** On a list made by hand. */
  listId: id.optional(),
  /** A saved segment. `not_found` where it is gone. */
  segmentId: id.optional(),
  /** A segment that is not saved (yet). */
  rule: segmentRule.optional(),
  /** A selection. */
  ids: z.array(id).max(100_000).optional(),
});
export type ClientFilter = z.output<typeof clientFilter>;

export const clientSort = z.object({
  /** `match`: the best match of `filter.text` first; without a text the same as `name`. `own`: by the field `fieldId`. */
  column: z.enum(['match', 'name', 'phone', 'orders', 'revenue', 'lastOrder', 'state', 'own']),
  fieldId: id.optional(),
  direction: sortDirection,
});
export type ClientSort = z.output<typeof clientSort>;
