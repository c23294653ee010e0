import { z } from 'zod';
import { id, instant, isoDate, minor, nothing, shortText } from './fields.ts';
import { command, query, readJob } from './operation.ts';

/** What is chosen as one when two clients are merged. Lists (telephones, tags, orders) are always brought together. */
export const mergeFields = [
  'name',
  'addressAs',
  'occupation',
  'company',
  'position',
  'birthday',
  'source',
  'employee',
  'recommendedBy',
  'preferredChannel',
  'callHours',
  'timeZone',
  'wishes',
  'target',
  'lostReason',
  'askedNotToCallOn',
  'externalId',
] as const;
export const mergeField = z.enum(mergeFields);
export type MergeField = z.output<typeof mergeField>;

/** `both`: only for texts that can stand one below the other. */
export const mergeChoice = z.enum(['kept', 'lost', 'both']);
export type MergeChoice = z.output<typeof mergeChoice>;

/** What speaks for two being one, and against; in words by `duplicates.reasons.<code>`. */
export const duplicateReasons = [
  'same_phone',
  'same_email',
  'same_birthday',
  'same_day',
  'same_address',
  'like_address',
  'same_name',
  'look_alike_letters',
  'name_typo',
  'initials',
  'name_part_missing',
  'name_form',
  'name_order',
  'other_surname',
  'other_name',
  'other_birthday',
] as const;
export const duplicateReason = z.object({
  code: z.enum(duplicateReasons),
  /** The telephone, e-mail, date or address that both have. */
  value: z.string().nullable(),
});
export type DuplicateReason = z.output<typeof duplicateReason>;

/** `sure` from 85, `likely` from 60, `possible` below (`rules/duplicate-certainty.ts`). */
export const certaintyLevel = z.enum(['sure', 'likely', 'possible']);
export type CertaintyLevel = z.output<typeof certaintyLevel>;

const pairSide = z.object({
  id,
  name: z.string(),
  company: z.string().nullable(),
  phone: z.string().nullable(),
  orders: z.int(),
  revenueMinor: minor,
  lastOrderOn: z.string().nullable(),
});

export const duplicatePair = z.object({
  first: pairSide,
  second: pairSide,
  /** 0…100. */
  certainty: z.int(),
  level: certaintyLevel,
  reasons: z.array(duplicateReason),
});
export type DuplicatePair = z.output<typeof duplicatePair>;

/** The ids of a pair. */
const pairIds = z.object({ firstId: id, secondId: id });

const listed = z.array(z.string());

/** One of the two, as the page of comparison shows it. */
const side = pairSide.extend({
  phones: listed,
  emails: listed,
  messengers: listed,
  addresses: listed,
  dates: z.array(z.object({ label: z.string(), on: z.string() })),
  tags: listed,
  createdAt: instant,
  /** Calls, messages, meetings, visits, notes. */
  contacts: z.int(),
  lastContactAt: instant.nullable(),
  /** Open ones. */
  reminders: z.int(),
  weekCalls: z.int(),
});
export type ComparedSide = z.output<typeof side>;

export const comparedField = z.object({
  field: mergeField,
  /** As stored: a date, a code, a text; null where nothing is known. */
  first: z.string().nullable(),
  second: z.string().nullable(),
  /** Neither lacks it, and they differ: somebody has to choose. */
  differs: z.boolean(),
  /** What is chosen unless somebody chooses: whose value stays. */
  suggested: z.enum(['first', 'second', 'both']),
  canJoin: z.boolean(),
});
export type ComparedField = z.output<typeof comparedField>;

/** A field of the owner's own that both have, with different values. */
export const comparedOwnField = z.object({
  fieldId: id,
  name: z.string(),
  first: z.string(),
  second: z.string(),
});

export const standingMerge = z.object({
  id,
  /** The client that the lost one was merged into: the one of the card, or one that was merged into it in turn. */
  keptId: id,
  lostId: id,
  lostName: z.string(),
  mergedAt: instant,
  /** The merge that has to be taken apart before this one: its lost client's name. */
  blockedBy: z.string().nullable(),
});
export type StandingMerge = z.output<typeof standingMerge>;

export const duplicatesContract = {
  /**
   * Looks through the whole base: pairs that may be one client, the surest first. `total` counts all of them, `pairs`
   * has the first of them. Stages: reading, comparing.
   */
  'duplicates.find': readJob({
    input: z.object({ limit: z.int().min(1).max(2000).default(500) }),
    output: z.object({
      pairs: z.array(duplicatePair),
      total: z.int(),
      clients: z.int(),
      levels: z.record(certaintyLevel, z.int()),
    }),
  }),
  /**
   * Which of the pairs still wait: a merged client is followed to the one that it is now, pairs that became one or
   * were said to be two are left out. `at` is the place of the pair in the input.
   */
  'duplicates.waiting': query({
    input: z.object({ pairs: z.array(pairIds).max(2000) }),
    output: z.array(pairIds.extend({ at: z.int() })),
  }),
  /** Two clients side by side. `not_found`. */
  'duplicates.compare': query({
    input: pairIds.extend({
      /** Who is to be kept; unless given, the one with more orders, then the one entered earlier. */
      keep: z.enum(['first', 'second']).optional(),
    }),
    output: z.object({
      first: side,
      second: side,
      fields: z.array(comparedField),
      ownFields: z.array(comparedOwnField),
      keep: z.enum(['first', 'second']),
      certainty: z.int(),
      level: certaintyLevel,
      reasons: z.array(duplicateReason),
      /** The note that they are not the same, where there is one. */
      notSameId: id.nullable(),
    }),
  }),
  /**
   * Makes two clients one: fields by choice (what is left out goes by `suggested`), everything else of the lost one
   * moves to the kept one. `not_found`, `invalid_input` for one and the same client.
   */
  'duplicates.merge': command({
    input: z.object({
      keptId: id,
      lostId: id,
      choices: z.partialRecord(mergeField, mergeChoice).default({}),
      /** By the id of the owner's own field. */
      ownChoices: z.record(z.string().regex(/^\d{1,12}$/), z.enum(['kept', 'lost'])).default({}),
    }),
    output: z.object({ id, mergeId: id }),
  }),
  /** Takes a merge apart: both as they were, with what was changed since. `not_found`, `unmerge_blocked`. */
  'duplicates.unmerge': command({
    input: z.object({ mergeId: id }),
    output: z.object({ keptId: id, lostId: id }),
  }),
  /** The merges that a client is made of, the latest first. */
  'duplicates.mergesOf': query({
    input: z.object({ clientId: id }),
    output: z.array(standingMerge),
  }),
  /** Who a client that was merged is now; null where they never were, or are gone. */
  'duplicates.nowKnownAs': query({
    input: z.object({ id }),
    output: z.object({ id: id.nullable() }),
  }),
  /** Remembers that two are not the same. `not_found`. */
  'duplicates.notSame': command({ input: pairIds, output: z.object({ id }) }),
  /** Takes that back. `not_found`. */
  'duplicates.forgetNotSame': command({ input: z.object({ id }), output: nothing }),
  /** Pairs that were said not to be the same, the latest first. */
  'duplicates.notSameList': query({
    input: z.object({ limit: z.int().min(1).max(500).default(200) }),
    output: z.array(
      pairIds.extend({ id, first: shortText, second: shortText, decidedOn: isoDate }),
    ),
  }),
} as const;
