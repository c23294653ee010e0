import type { Change } from './field-changes.ts';

/** What one action changed on a card. */
export interface Doing {
  readonly actionId: number;
  readonly kind: string;
  /** UTC instant. */
  readonly at: string;
  readonly changes: readonly Change[];
}

/** Typing in one field with pauses no longer than this is one change to whoever reads the history. */
const pauseMs = 10 * 60_000;

const onlyChange = ({ kind, changes }: Doing): Change | undefined =>
  kind === 'clients.update' && changes.length === 1 ? changes[0] : undefined;

/**
 * Joins neighbouring autosaves of one field, newest first: from what the first of them found to what the last
 * left. Those that end where they began are left out.
 */
export function joinAutosaves(doings: readonly Doing[]): Doing[] {
  const joined: { doing: Doing; earliest: string }[] = [];
  for (const doing of doings) {
    const last = joined.at(-1);
    const [newer, older] = [last && onlyChange(last.doing), onlyChange(doing)];
    const isNear =
      last !== undefined && Date.parse(last.earliest) - Date.parse(doing.at) <= pauseMs;
    if (!last || !newer || !older || newer.field !== older.field || !isNear) {
      joined.push({ doing, earliest: doing.at });
      continue;
    }
    const change: Change = { ...older, after: newer.after };
    joined[joined.length - 1] = {
      doing: { ...last.doing, changes: [change] },
      earliest: doing.at,
    };
  }
  return joined.flatMap(({ doing }) => {
    const change = onlyChange(doing);
    const isNothing =
      change !== undefined && JSON.stringify(change.before) === JSON.stringify(change.after);
    return isNothing ? [] : [doing];
  });
}
