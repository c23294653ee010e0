import fc from 'fast-check';
import type {
  AmountTest,
  DateTest,
  OwnTest,
  SegmentCondition,
  SegmentPeriod,
  SegmentRule,
  TextTest,
} from '#shared/contract/segments.ts';
import {
  listIds,
  optionIds,
  ownIds,
  productIds,
  someAmount,
  someDay,
  someText,
  tagIds,
  themeIds,
} from './people.ts';

const not = fc.boolean();
const someOf = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });

const amount: fc.Arbitrary<AmountTest> = fc.oneof(
  fc.record({ is: fc.constantFrom('more', 'less', 'equal'), value: someAmount }),
  fc.record({ is: fc.constant('between'), from: someAmount, to: someAmount }),
);

const text: fc.Arbitrary<TextTest> = fc.oneof(
  fc.record({ is: fc.constantFrom('equal', 'contains', 'starts'), value: someText }),
  fc.record({ is: fc.constant('known') }),
);

const days = fc.nat({ max: 60 });

const date = (today: string): fc.Arbitrary<DateTest> =>
  fc.oneof(
    fc.record({ is: fc.constantFrom('before', 'since'), date: someDay(today) }),
    fc.record({ is: fc.constant('between'), from: someDay(today), to: someDay(today) }),
    fc.record({ is: fc.constantFrom('past', 'older', 'next'), days }),
    fc.record({ is: fc.constant('known') }),
  );

const period = (today: string): fc.Arbitrary<SegmentPeriod> =>
  fc.oneof(
    fc.record({ is: fc.constant('all') }),
    fc.record({
      is: fc.constant('last'),
      count: fc.integer({ min: 1, max: 14 }),
      unit: fc.constantFrom('days', 'months'),
    }),
    fc.record({ is: fc.constant('between'), from: someDay(today), to: someDay(today) }),
  );

const own = (today: string): fc.Arbitrary<OwnTest> =>
  fc.oneof(
    fc.record({ as: fc.constantFrom('text', 'link'), test: text }),
    fc.record({ as: fc.constant('number'), test: amount }),
    fc.record({ as: fc.constant('date'), test: date(today) }),
    fc.record({ as: fc.constant('yes_no'), value: fc.boolean() }),
    fc.record({ as: fc.constant('choice'), optionIds: someOf(optionIds) }),
    fc.record({ as: fc.constant('known') }),
  );

const condition = (today: string): fc.Arbitrary<SegmentCondition> =>
  fc.oneof(
    fc.record({
      kind: fc.constant('text'),
      not,
      field: fc.constantFrom('name', 'source', 'employee', 'company'),
      test: text,
    }),
    fc.record({
      kind: fc.constant('clientKind'),
      not,
      value: fc.constantFrom('person', 'company'),
    }),
    fc.record({
      kind: fc.constant('state'),
      not,
      states: someOf(['new', 'active', 'silent', 'lost', 'returned'] as const),
    }),
    fc.record({
      kind: fc.constant('target'),
      not,
      value: fc.constantFrom('yes', 'no', 'undecided'),
    }),
    fc.record({
      kind: fc.constant('channel'),
      not,
      channels: someOf(['call', 'email', 'sms'] as const),
    }),
    fc.record({ kind: fc.constant('tag'), not, tagIds: someOf([...tagIds, 99]) }),
    fc.record({ kind: fc.constant('list'), not, listIds: someOf(listIds) }),
    fc.record({
      kind: fc.constant('has'),
      not,
      what: fc.constantFrom(
        'phone',
        'email',
        'messenger',
        'recommender',
        'recommended',
        'noCallWish',
      ),
    }),
    fc.record({
      kind: fc.constant('anniversary'),
      not,
      of: fc.constantFrom('birthday', 'importantDate'),
      test: fc.oneof(
        fc.record({ is: fc.constant('next'), days: fc.nat({ max: 366 }) }),
        fc.record({ is: fc.constant('month'), month: fc.integer({ min: 1, max: 12 }) }),
        fc.record({ is: fc.constant('known') }),
      ),
    }),
    fc.record({
      kind: fc.constant('date'),
      not,
      of: fc.constantFrom('lastOrder', 'firstOrder', 'lastContact', 'lastCall', 'created'),
      test: date(today),
    }),
    fc.record({
      kind: fc.constant('orders'),
      not,
      figure: fc.constantFrom('revenue', 'count', 'average'),
      period: period(today),
      test: amount,
    }),
    fc.record({
      kind: fc.constant('bought'),
      not,
      productId: fc.constantFrom(...productIds),
      period: period(today),
    }),
    fc.record({ kind: fc.constant('rhythm'), not, times: fc.constantFrom(0.5, 1, 1.5, 3) }),
    fc.record({ kind: fc.constant('score'), not, test: amount }),
    fc.record({ kind: fc.constant('theme'), not, themeIds: someOf(themeIds) }),
    fc.record({
      kind: fc.constant('outcome'),
      not,
      outcomes: someOf(['talked', 'no_answer', 'wrong_number'] as const),
    }),
    fc
      .record({
        kind: fc.constant('own'),
        not,
        fieldId: fc.constantFrom(...Object.values(ownIds)),
        test: own(today),
      })
      // Of a field that holds no dates nobody asks for days; numbers and texts may be mistaken for each other.
      .map((asked) => (asked.test.as === 'date' ? { ...asked, fieldId: ownIds.date } : asked)),
  );

const match = fc.constantFrom('all', 'any');

export const someRule = (today: string): fc.Arbitrary<SegmentRule> =>
  fc.record({
    match,
    items: fc.array(
      fc.oneof(
        { weight: 4, arbitrary: condition(today) },
        {
          weight: 1,
          arbitrary: fc.record({
            kind: fc.constant('group'),
            not,
            match,
            items: fc.array(condition(today), { maxLength: 3 }),
          }),
        },
      ),
      { maxLength: 4 },
    ),
  });

export const someCondition = condition;
