import { z } from 'zod';
import { callOutcomes } from '../rules/call-outcome.ts';
import { channel, clientKind, clientState } from './client-shapes.ts';
import { id, isoDate, requiredText } from './fields.ts';

/** A figure held against a bound. Money in minor units. `between` includes both ends. */
export const amountTest = z.discriminatedUnion('is', [
  z.object({ is: z.enum(['more', 'less', 'equal']), value: z.number() }),
  z.object({ is: z.literal('between'), from: z.number(), to: z.number() }),
]);
export type AmountTest = z.output<typeof amountTest>;

/** A text, its case and ё aside. */
export const textTest = z.discriminatedUnion('is', [
  z.object({ is: z.enum(['equal', 'contains', 'starts']), value: requiredText }),
  z.object({ is: z.literal('known') }),
]);
export type TextTest = z.output<typeof textTest>;

const days = z.int().min(0).max(36_500);

/**
 * A date. `since` and `between` include their days; `past`: in the last so many days, today included; `older`:
 * more days ago than so; `next`: from today on, within so many days.
 */
export const dateTest = z.discriminatedUnion('is', [
  z.object({ is: z.enum(['before', 'since']), date: isoDate }),
  z.object({ is: z.literal('between'), from: isoDate, to: isoDate }),
  z.object({ is: z.enum(['past', 'older', 'next']), days }),
  z.object({ is: z.literal('known') }),
]);
export type DateTest = z.output<typeof dateTest>;

/** A day that comes round each year. */
export const anniversaryTest = z.discriminatedUnion('is', [
  z.object({ is: z.literal('next'), days: z.int().min(0).max(366) }),
  z.object({ is: z.literal('month'), month: z.int().min(1).max(12) }),
  z.object({ is: z.literal('known') }),
]);
export type AnniversaryTest = z.output<typeof anniversaryTest>;

/** Of orders. `last`: up to today; of months the day after the same day so many months ago is the first. */
export const segmentPeriod = z.discriminatedUnion('is', [
  z.object({ is: z.literal('all') }),
  z.object({
    is: z.literal('last'),
    count: z.int().min(1).max(1200),
    unit: z.enum(['days', 'months']),
  }),
  z.object({ is: z.literal('between'), from: isoDate, to: isoDate }),
]);
export type SegmentPeriod = z.output<typeof segmentPeriod>;

export const textFields = [
  'name',
  'source',
  'employee',
  'company',
  'occupation',
  'position',
  'wishes',
  'targetReason',
  'lostReason',
  'externalId',
] as const;
export const presences = [
  'phone',
  'email',
  'messenger',
  'recommender',
  'recommended',
  'noCallWish',
] as const;
export const dateSubjects = [
  'lastOrder',
  'firstOrder',
  'lastContact',
  'lastCall',
  'created',
] as const;
export const orderFigures = ['revenue', 'count', 'average'] as const;

const ids = z.array(id).min(1).max(200);
/** Turned round: everybody whom the rest does not hold for, those of whom nothing is known included. */
const not = z.boolean().default(false);

export const ownTest = z.discriminatedUnion('as', [
  z.object({ as: z.enum(['text', 'link']), test: textTest }),
  z.object({ as: z.literal('number'), test: amountTest }),
  z.object({ as: z.literal('date'), test: dateTest }),
  z.object({ as: z.literal('yes_no'), value: z.boolean() }),
  z.object({ as: z.literal('choice'), optionIds: ids }),
  z.object({ as: z.literal('known') }),
]);
export type OwnTest = z.output<typeof ownTest>;

/** One thing that is asked of a client. What is not known never holds. */
export const segmentCondition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), not, field: z.enum(textFields), test: textTest }),
  z.object({ kind: z.literal('clientKind'), not, value: clientKind }),
  z.object({ kind: z.literal('state'), not, states: z.array(clientState).min(1) }),
  z.object({ kind: z.literal('target'), not, value: z.enum(['yes', 'no', 'undecided']) }),
  z.object({ kind: z.literal('channel'), not, channels: z.array(channel).min(1) }),
  z.object({ kind: z.literal('tag'), not, tagIds: ids }),
  z.object({ kind: z.literal('list'), not, listIds: ids }),
  z.object({ kind: z.literal('has'), not, what: z.enum(presences) }),
  z.object({
    kind: z.literal('anniversary'),
    not,
    of: z.enum(['birthday', 'importantDate']),
    test: anniversaryTest,
  }),
  z.object({ kind: z.literal('date'), not, of: z.enum(dateSubjects), test: dateTest }),
  /** Completed orders and revenue by the formulas of the schema; average = revenue ÷ completed orders. */
  z.object({
    kind: z.literal('orders'),
    not,
    figure: z.enum(orderFigures),
    period: segmentPeriod,
    test: amountTest,
  }),
  z.object({ kind: z.literal('bought'), not, productId: id, period: segmentPeriod }),
  /** Days since the last order more than so many of their usual intervals. */
  z.object({ kind: z.literal('rhythm'), not, times: z.number().min(0.1).max(100) }),
  /** The latest score that they gave in a call week. */
  z.object({ kind: z.literal('score'), not, test: amountTest }),
  /** What they spoke of in any call week. */
  z.object({ kind: z.literal('theme'), not, themeIds: ids }),
  z.object({ kind: z.literal('outcome'), not, outcomes: z.array(z.enum(callOutcomes)).min(1) }),
  z.object({ kind: z.literal('own'), not, fieldId: id, test: ownTest }),
]);
export type SegmentCondition = z.output<typeof segmentCondition>;

const match = z.enum(['all', 'any']);
const mostItems = 30;

export const segmentGroup = z.object({
  kind: z.literal('group'),
  not,
  match,
  items: z.array(segmentCondition).max(mostItems),
});
export type SegmentGroup = z.output<typeof segmentGroup>;

/**
 * Who belongs to a segment: all or any of its items, an item being a condition or a group of conditions. Without
 * items everybody does, in a group as well.
 */
export const segmentRule = z.object({
  match,
  items: z.array(z.union([segmentCondition, segmentGroup])).max(mostItems),
});
export type SegmentRule = z.output<typeof segmentRule>;
