import type { TFunction } from 'i18next';
import type { OwnField } from '#shared/contract/own-fields.ts';
import {
  dateSubjects,
  orderFigures,
  presences,
  textFields,
  type OwnTest,
  type SegmentCondition,
} from '#shared/contract/segments.ts';

/** Something that a condition can be about. */
export interface Subject {
  /** `text:source`, `own:5`. */
  readonly value: string;
  readonly label: string;
  /** A condition about it, its value still to be given. */
  readonly make: () => SegmentCondition;
}

export interface SubjectGroup {
  readonly group: string;
  readonly items: readonly Subject[];
}

const not = false;
const year = { is: 'last', count: 12, unit: 'months' } as const;
const more = { is: 'more', value: NaN } as const;

/** The test that an own field of a kind is asked by at first. */
function ownTestFor({ kind }: OwnField): OwnTest {
  switch (kind) {
    case 'text':
    case 'link':
      return { as: kind, test: { is: 'contains', value: '' } };
    case 'number':
      return { as: 'number', test: more };
    case 'date':
      return { as: 'date', test: { is: 'past', days: 30 } };
    case 'yes_no':
      return { as: 'yes_no', value: true };
    default:
      return { as: 'choice', optionIds: [] };
  }
}

/** Everything a segment can ask, in the groups in which it is offered. */
export function subjectGroups(t: TFunction, own: readonly OwnField[]): SubjectGroup[] {
  const texts = textFields.map((field): Subject => ({
    value: `text:${field}`,
    label: t(($) => $.segments.subjects.text[field]),
    make: () => ({ kind: 'text', not, field, test: { is: 'contains', value: '' } }),
  }));
  const has = presences.map((what): Subject => ({
    value: `has:${what}`,
    label: t(($) => $.segments.subjects.has[what]),
    make: () => ({ kind: 'has', not, what }),
  }));
  const dates = dateSubjects.map((of): Subject => ({
    value: `date:${of}`,
    label: t(($) => $.segments.subjects.date[of]),
    make: () => ({ kind: 'date', not, of, test: { is: 'older', days: 90 } }),
  }));
  const figures = orderFigures.map((figure): Subject => ({
    value: `orders:${figure}`,
    label: t(($) => $.segments.subjects.orders[figure]),
    make: () => ({ kind: 'orders', not, figure, period: year, test: more }),
  }));
  const anniversaries = (['birthday', 'importantDate'] as const).map((of): Subject => ({
    value: `anniversary:${of}`,
    label: t(($) => $.segments.subjects.anniversary[of]),
    make: () => ({ kind: 'anniversary', not, of, test: { is: 'next', days: 14 } }),
  }));
  type Plain =
    | 'clientKind'
    | 'state'
    | 'target'
    | 'channel'
    | 'tag'
    | 'list'
    | 'bought'
    | 'rhythm'
    | 'score'
    | 'theme'
    | 'outcome';
  const plain = (kind: Plain, make: () => SegmentCondition): Subject => ({
    value: kind,
    label: t(($) => $.segments.subjects[kind]),
    make,
  });
  const isAbout =
    (...names: string[]) =>
    (subject: Subject): boolean =>
      names.includes(subject.value);
  const ordersDates = isAbout('date:lastOrder', 'date:firstOrder');
  return [
    {
      group: t(($) => $.segments.groups.orders),
      items: [
        ...figures,
        ...dates.filter(ordersDates),
        plain('bought', () => ({ kind: 'bought', not, productId: 0, period: year })),
        plain('rhythm', () => ({ kind: 'rhythm', not, times: 1 })),
      ],
    },
    {
      group: t(($) => $.segments.groups.marks),
      items: [
        plain('tag', () => ({ kind: 'tag', not, tagIds: [] })),
        plain('list', () => ({ kind: 'list', not, listIds: [] })),
      ],
    },
    {
      group: t(($) => $.segments.groups.own),
      items: own.map((field): Subject => ({
        value: `own:${field.id}`,
        label: field.name,
        make: () => ({ kind: 'own', not, fieldId: field.id, test: ownTestFor(field) }),
      })),
    },
    {
      group: t(($) => $.segments.groups.client),
      items: [
        plain('state', () => ({ kind: 'state', not, states: [] })),
        plain('target', () => ({ kind: 'target', not, value: 'yes' })),
        ...anniversaries,
        ...has,
        ...texts,
        plain('clientKind', () => ({ kind: 'clientKind', not, value: 'person' })),
        plain('channel', () => ({ kind: 'channel', not, channels: [] })),
        ...dates.filter(isAbout('date:created')),
      ],
    },
    {
      group: t(($) => $.segments.groups.contacts),
      items: [
        ...dates.filter(isAbout('date:lastContact', 'date:lastCall')),
        plain('score', () => ({ kind: 'score', not, test: more })),
        plain('theme', () => ({ kind: 'theme', not, themeIds: [] })),
        plain('outcome', () => ({ kind: 'outcome', not, outcomes: [] })),
      ],
    },
  ].filter(({ items }) => items.length > 0);
}

/** Which subject a condition is about. */
export function subjectOf(condition: SegmentCondition): string {
  switch (condition.kind) {
    case 'text':
      return `text:${condition.field}`;
    case 'has':
      return `has:${condition.what}`;
    case 'date':
    case 'anniversary':
      return `${condition.kind}:${condition.of}`;
    case 'orders':
      return `orders:${condition.figure}`;
    case 'own':
      return `own:${condition.fieldId}`;
    default:
      return condition.kind;
  }
}
