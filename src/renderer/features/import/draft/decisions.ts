import type { ImportDecision, ImportResult } from '#shared/contract/import.ts';
import type { Choice, ListedDoubt } from './state.ts';

const rowRef = /^row:(\d+):(.+)$/;

/** The candidate, named so that it is still found when other files have come or gone. */
export function sameAs(doubt: ListedDoubt, ref: string): Choice {
  const file = rowRef.exec(ref)?.[1];
  if (file === undefined) return { kind: 'same', ref, source: null };
  return { kind: 'same', ref, source: doubt.sources[Number(file)] ?? null };
}

/** The user's decisions for the files as they stand now; those about a file that has gone are left out. */
export function decisionsFor(
  decisions: ReadonlyMap<string, Choice>,
  sources: readonly string[],
): ImportDecision[] {
  return [...decisions].flatMap(([key, choice]): ImportDecision[] => {
    if (choice.kind !== 'same') return [{ key, choice: choice.kind }];
    const row = rowRef.exec(choice.ref)?.[2];
    if (row === undefined) return [{ key, choice: { same: choice.ref } }];
    const file = choice.source === null ? -1 : sources.indexOf(choice.source);
    return file === -1 ? [] : [{ key, choice: { same: `row:${file}:${row}` } }];
  });
}

/** What makes doubts alike, so that one decision may stand for all: what speaks for the candidates and against. */
export const kindOf = ({ candidates }: Pick<ListedDoubt, 'candidates'>): string =>
  JSON.stringify([candidates.length, candidates[0]?.why.toSorted() ?? []]);

/** One decision for all of a kind must not choose among several people. */
export const canBeSameForAll = ({ candidates }: Pick<ListedDoubt, 'candidates'>): boolean =>
  candidates.length === 1;

export interface Decided {
  readonly doubts: readonly ListedDoubt[];
  readonly decisions: ReadonlyMap<string, Choice>;
}

/**
 * The list after a dry run: what has been decided stays in its place, so that it can be seen and changed; what is
 * no longer in doubt goes; new doubts follow. Rules for a kind decide what they can.
 */
export function accept(
  before: Decided,
  rules: ReadonlyMap<string, Choice['kind']>,
  result: ImportResult,
  sources: readonly string[],
  fileNames: ReadonlySet<string>,
): Decided {
  const found = new Map(result.doubtful.map((doubt) => [doubt.key, { ...doubt, sources }]));
  const stays = ({ key, file }: ListedDoubt): boolean =>
    found.has(key) || (before.decisions.has(key) && fileNames.has(file));
  const kept = before.doubts.filter(stays).map((doubt) => found.get(doubt.key) ?? doubt);
  const known = new Set(kept.map(({ key }) => key));
  const doubts = [...kept, ...[...found.values()].filter(({ key }) => !known.has(key))];
  const decisions = new Map(before.decisions);
  for (const doubt of doubts) {
    const rule = rules.get(kindOf(doubt));
    if (rule !== undefined && !decisions.has(doubt.key)) {
      const choice = ruled(doubt, rule);
      if (choice) decisions.set(doubt.key, choice);
    }
  }
  return { doubts, decisions };
}

/** The choice that a rule makes for a doubt; null where it cannot choose. */
export function ruled(doubt: ListedDoubt, rule: Choice['kind']): Choice | null {
  if (rule !== 'same') return { kind: rule };
  const [only] = doubt.candidates;
  return only && canBeSameForAll(doubt) ? sameAs(doubt, only.ref) : null;
}

/** The next doubt without a decision after a place in the list, around its end; the place itself where none is left. */
export function nextUndecided(
  doubts: readonly ListedDoubt[],
  decisions: ReadonlyMap<string, Choice>,
  from: number,
): number {
  for (let step = 1; step <= doubts.length; step++) {
    const index = (from + step) % doubts.length;
    const doubt = doubts[index];
    if (doubt && !decisions.has(doubt.key)) return index;
  }
  return from;
}
