import { z } from 'zod';
import { clientFilter } from './client-list-shapes.ts';
import { id, requiredText, shortText } from './fields.ts';
import { readJob, writeJob } from './operation.ts';
import { ownValue } from './own-fields.ts';

const atOnce = 100_000;

/** Chosen one by one, or everybody whom a filter of the list of clients shows but a few. */
const bulkWhom = z.union([
  z.object({ clientIds: z.array(id).min(1).max(atOnce) }),
  z.object({ filter: clientFilter, exceptIds: z.array(id).max(atOnce).default([]) }),
]);
export type BulkWhom = z.input<typeof bulkWhom>;

/** What becomes the same for many clients. Null takes a value away. */
const bulkChange = z.discriminatedUnion('what', [
  /** By its name, whatever its case; a new one is made where there is none. */
  z.object({ what: z.literal('giveTag'), name: requiredText }),
  z.object({ what: z.literal('takeTag'), tagId: id }),
  z.object({ what: z.literal('source'), value: shortText.nullable() }),
  z.object({ what: z.literal('employee'), value: shortText.nullable() }),
  z.object({
    what: z.literal('target'),
    isTarget: z.boolean().nullable(),
    reason: shortText.nullable(),
  }),
  z.object({ what: z.literal('ownField'), fieldId: id, value: ownValue.nullable() }),
  z.object({ what: z.literal('addToList'), listId: id }),
  z.object({ what: z.literal('dropFromList'), listId: id }),
]);
export type BulkChange = z.output<typeof bulkChange>;

export const bulkContract = {
  /**
   * What a change would do before anything is written: of so many clients so many are so already, so many have
   * something else that it would replace; the most frequent of those values. `not_found`, `invalid_input`.
   */
  'bulk.preview': readJob({
    input: z.object({ whom: bulkWhom, change: bulkChange }),
    output: z.object({
      clients: z.int(),
      already: z.int(),
      replaced: z.int(),
      /** As kept; of a choice the name of the option. The most frequent first, at most five. */
      values: z.array(z.object({ value: z.string(), clients: z.int() })),
    }),
  }),
  /** Changes them all as one action. `changed` counts those who were not so already. `not_found`, `invalid_input`. */
  'bulk.apply': writeJob({
    input: z.object({ whom: bulkWhom, change: bulkChange }),
    output: z.object({ clients: z.int(), changed: z.int() }),
  }),
  /** What deleting them would take along. */
  'bulk.previewRemove': readJob({
    input: z.object({ whom: bulkWhom }),
    output: z.object({
      clients: z.int(),
      orders: z.int(),
      contacts: z.int(),
      reminders: z.int(),
    }),
  }),
  /** Deletes them with everything that is theirs, as one action; the trash has them for a while. */
  'bulk.remove': writeJob({
    input: z.object({ whom: bulkWhom }),
    output: z.object({ clients: z.int() }),
  }),
} as const;
