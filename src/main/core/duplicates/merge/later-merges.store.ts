import type { Database as Sqlite } from 'better-sqlite3';
import { bringRows } from './bring.store.ts';
import { readRow } from './rows.store.ts';
import { idOf, type Fold, type Move, type Set, type Step } from './steps.ts';
import { bringBack, takeBack, type TakingApart } from './take-apart.store.ts';

/** A merge into the same client that came later and stands. */
export interface LaterMerge {
  readonly id: number;
  readonly steps: Step[];
  isChanged: boolean;
}

function* setsOf(steps: readonly Step[]): Generator<Set> {
  for (const step of steps) {
    if (step.do === 'set') yield step;
    else if (step.do === 'fold') yield* setsOf(step.steps);
  }
}

/**
 * The next merge that set the same column of the same row now starts from where this one had started, as if this one
 * had never been. Answers whether there is such a merge.
 */
export function handOn(later: readonly LaterMerge[], step: Set, column: string): boolean {
  for (const merge of later) {
    for (const next of setsOf(merge.steps)) {
      if (next.table !== step.table || next.id !== step.id || !(column in next.before)) continue;
      if (next.before[column] === step.after[column]) {
        next.before[column] = step.before[column] ?? null;
        merge.isChanged = true;
      }
      return true;
    }
  }
  return false;
}

/** A fold of a later merge, and the list of steps that it stands in. */
interface Found {
  readonly merge: LaterMerge;
  readonly holder: Step[];
  readonly fold: Fold;
}

function* movesOf(steps: readonly Step[]): Generator<Move> {
  for (const step of steps) {
    if (step.do === 'move') yield step;
    else if (step.do === 'fold') yield* movesOf(step.steps);
  }
}

function* foldsInto(merge: LaterMerge, holder: Step[], moves: readonly Move[]): Generator<Found> {
  for (const fold of holder) {
    if (fold.do !== 'fold') continue;
    const isLeaving = moves.some(
      ({ table, ids }) => table === fold.table && ids.includes(fold.into),
    );
    if (isLeaving) yield { merge, holder, fold };
    else yield* foldsInto(merge, fold.steps, moves);
  }
}

/** Rows that this merge moved and a later one let go are there again, to go back with the rest. */
function bringDropped(
  taking: TakingApart,
  moves: readonly Move[],
  later: readonly LaterMerge[],
): void {
  for (const merge of later) {
    for (const step of merge.steps.filter((one) => one.do === 'drop')) {
      const { table, row } = step;
      if (!moves.some((move) => move.table === table && move.ids.includes(idOf(row)))) continue;
      bringBack(taking, step);
      merge.steps.splice(merge.steps.indexOf(step), 1);
      merge.isChanged = true;
    }
  }
}

/**
 * Rows of later merges that were folded into rows which now leave stand for themselves again: they come back at once;
 * what is answered, called after the rows have left, brings each over anew, as its own row or into one that stays.
 */
export function standAgain(
  taking: TakingApart,
  steps: readonly Step[],
  later: readonly LaterMerge[],
): () => void {
  const { sqlite } = taking;
  const moves = [...movesOf(steps)];
  bringDropped(taking, moves, later);
  const found = later.flatMap((merge) => [...foldsInto(merge, merge.steps, moves)]);
  for (const { fold } of found.toReversed()) {
    if (!bringBack(taking, fold, fold.column)) continue;
    takeBack({ ...taking, isHandedOn: () => false }, fold.steps);
  }
  return () => {
    for (const { merge, holder, fold } of found) {
      const row = readRow(sqlite, fold.table, idOf(fold.row));
      const again = row ? bringRows(sqlite, fold, [row], fold) : [];
      holder.splice(holder.indexOf(fold), 1, ...again);
      merge.isChanged = true;
    }
  };
}

export const saveLater = (sqlite: Sqlite, later: readonly LaterMerge[]): void => {
  for (const { id, steps, isChanged } of later) {
    if (!isChanged) continue;
    sqlite
      .prepare('UPDATE client_merges SET steps = ? WHERE id = ?')
      .run(JSON.stringify(steps), id);
  }
};
