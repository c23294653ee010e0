import { z } from 'zod';
import { id, requiredText, shortText } from './fields.ts';
import { command, query } from './operation.ts';

export const ownFieldKinds = ['text', 'number', 'date', 'yes_no', 'choice', 'link'] as const;
export const ownFieldKind = z.enum(ownFieldKinds);
export type OwnFieldKind = z.output<typeof ownFieldKind>;

const option = z.object({ id, name: z.string() });
export type OwnFieldOption = z.output<typeof option>;

export const ownField = z.object({
  id,
  name: z.string(),
  kind: ownFieldKind,
  /** What a choice is made from, in its order; empty for every other kind. */
  options: z.array(option),
  /** Put away: no longer offered, its values kept. */
  isArchived: z.boolean(),
});
export type OwnField = z.output<typeof ownField>;

/**
 * A value as it is kept: a text for `text` and `link`, `yyyy-mm-dd` for `date`, a number for `number`, 1 or 0 for
 * `yes_no`, the id of the option for `choice`.
 */
export const ownValue = z.union([shortText, z.number()]);
export type OwnValue = z.output<typeof ownValue>;

/** So many fields, and options of one, an owner may make. */
const mostFields = 100;
const mostOptions = 200;
const optionInput = z.object({ id: id.optional(), name: requiredText });

export const ownFieldsContract = {
  /** In the owner's order; those put away last. */
  'ownFields.list': query({ input: z.object({}), output: z.array(ownField) }),
  /** Last in the order. `name_taken`; `limit_reached` beyond a hundred. */
  'ownFields.add': command({
    input: z.object({
      name: requiredText,
      kind: ownFieldKind,
      options: z
        .array(optionInput.omit({ id: true }))
        .max(mostOptions)
        .default([]),
    }),
    output: ownField,
  }),
  /**
   * A new name, or other options: one without an id is new, one left out is dropped. The kind stays for good.
   * `not_found`, `name_taken`, `option_in_use` for an option that clients have.
   */
  'ownFields.change': command({
    input: z.object({
      id,
      name: requiredText.optional(),
      options: z.array(optionInput).max(mostOptions).optional(),
    }),
    output: ownField,
  }),
  /** All ids in their new order; those left out follow in the order they had. */
  'ownFields.reorder': command({
    input: z.object({ ids: z.array(id).max(mostFields) }),
    output: z.array(ownField),
  }),
  /** Puts a field away, or brings it back; what clients have in it stays. `not_found`. */
  'ownFields.archive': command({
    input: z.object({ id, isArchived: z.boolean() }),
    output: ownField,
  }),
  /** What a client has in each field; fields without a value are not among them. */
  'ownFields.of': query({
    input: z.object({ clientId: id }),
    output: z.array(z.object({ fieldId: id, value: ownValue })),
  }),
  /** Null takes the value away. `not_found`; `invalid_input` for what the field's kind does not take. Autosaved. */
  'ownFields.setValue': command({
    input: z.object({ clientId: id, fieldId: id, value: ownValue.nullable() }),
    output: z.object({ value: ownValue.nullable() }),
  }),
} as const;

export const mostOwnFields = mostFields;
