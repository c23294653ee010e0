import type { RankedRow } from '../ranking/ranking.store.ts';
import type { CandidateFacts, Doubt } from './candidates.store.ts';

export interface Ranked extends RankedRow {
  readonly rank: number;
}

export interface Chosen {
  readonly client: Ranked;
  readonly facts: CandidateFacts;
  /** What speaks against one who was taken in by hand all the same. */
  readonly doubt: Doubt | null;
  readonly isByHand: boolean;
}

export interface LeftOut {
  readonly client: Ranked;
  readonly facts: CandidateFacts;
  readonly doubt: Doubt;
}

export interface Choice {
  readonly chosen: Chosen[];
  readonly excluded: LeftOut[];
  /** False where the ranking that was given ended before the week was full. */
  readonly isFull: boolean;
}

export interface ChoiceOptions {
  readonly size: number;
  readonly include: ReadonlySet<number>;
  readonly exclude: ReadonlySet<number>;
  readonly factsOf: (id: number) => CandidateFacts | undefined;
  readonly doubtOf: (facts: CandidateFacts) => Doubt | null;
}

/**
 * Walks down the ranking until the week is full: those left out are listed with their reason and the next move
 * up. Who is taken in by hand has a place whatever their rank, so the last one on the list makes room.
 */
export function choose(ranked: readonly Ranked[], options: ChoiceOptions): Choice {
  const { size, include, exclude, factsOf, doubtOf } = options;
  const chosen: Chosen[] = [];
  const excluded: LeftOut[] = [];
  let places = size - ranked.filter(({ id }) => include.has(id) && !exclude.has(id)).length;
  for (const client of ranked) {
    const facts = factsOf(client.id);
    if (facts === undefined) continue;
    const isByHand = include.has(client.id);
    const doubt = doubtOf(facts);
    if (exclude.has(client.id)) {
      if (places > 0) excluded.push({ client, facts, doubt: { reason: 'by_hand', detail: null } });
    } else if (isByHand) {
      chosen.push({ client, facts, doubt, isByHand });
    } else if (places > 0) {
      if (doubt) excluded.push({ client, facts, doubt });
      else {
        chosen.push({ client, facts, doubt: null, isByHand });
        places -= 1;
      }
    }
  }
  return { chosen, excluded, isFull: places <= 0 };
}
