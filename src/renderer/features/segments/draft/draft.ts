import {
  segmentCondition,
  type SegmentCondition,
  type SegmentGroup,
  type SegmentRule,
} from '#shared/contract/segments.ts';

/** A condition being put together: it may still lack its value. `key` tells rows apart on the screen. */
export interface DraftCondition {
  readonly key: number;
  readonly condition: SegmentCondition;
}

export interface DraftGroup {
  readonly key: number;
  readonly not: boolean;
  readonly match: SegmentRule['match'];
  readonly items: readonly DraftCondition[];
}

export type DraftItem = DraftCondition | DraftGroup;

export interface Draft {
  readonly match: SegmentRule['match'];
  readonly items: readonly DraftItem[];
}

export const isGroup = (item: DraftItem): item is DraftGroup => 'items' in item;

export const isComplete = (condition: SegmentCondition): boolean =>
  segmentCondition.safeParse(condition).success;

let keys = 0;
const newKey = (): number => ++keys;

export const newCondition = (condition: SegmentCondition): DraftCondition => ({
  key: newKey(),
  condition,
});

export const newGroup = (items: readonly DraftCondition[]): DraftGroup => ({
  key: newKey(),
  not: false,
  match: 'any',
  items,
});

export const draftOf = ({ match, items }: SegmentRule): Draft => ({
  match,
  items: items.map((item) =>
    item.kind === 'group'
      ? { key: newKey(), not: item.not, match: item.match, items: item.items.map(newCondition) }
      : newCondition(item),
  ),
});

const complete = (items: readonly DraftCondition[]): SegmentCondition[] =>
  items.map(({ condition }) => condition).filter(isComplete);

/** What of a draft can be asked already: conditions that lack their value, and groups of nothing else, wait. */
export const ruleOf = ({ match, items }: Draft): SegmentRule => ({
  match,
  items: items.flatMap((item): (SegmentCondition | SegmentGroup)[] => {
    if (!isGroup(item)) return complete([item]);
    const inside = complete(item.items);
    if (inside.length === 0) return [];
    return [{ kind: 'group', not: item.not, match: item.match, items: inside }];
  }),
});

/** The first that would be left out of the rule: a condition without its value, or a group without a condition. */
export function firstIncomplete({ items }: Draft): DraftItem | undefined {
  for (const item of items) {
    if (!isGroup(item)) {
      if (!isComplete(item.condition)) return item;
    } else {
      if (item.items.length === 0) return item;
      const inside = item.items.find(({ condition }) => !isComplete(condition));
      if (inside) return inside;
    }
  }
  return undefined;
}

/** The list with one of its rows put in place of the row with the same key; null takes it out. */
export const withRow = <Row extends { readonly key: number }>(
  rows: readonly Row[],
  key: number,
  row: Row | null,
): Row[] => rows.flatMap((one) => (one.key === key ? (row === null ? [] : [row]) : [one]));
