import type { Span } from './notices.ts';

const hour = 3_600_000;

/**
 * So far back it is looked besides: a journey round the world and a clock set back by a day bring hours that were
 * looked through already, and what is due in them is known by its key.
 */
const lookBack = 26 * hour;
/** What was told of later than this before the clock now shows was told by a clock that ran wrong by more than a day. */
const wrongBy = 24 * hour;
/** Later than this, it was missed: it is told together with the others. */
const late = 5 * 60_000;
/** So long what was told of is remembered. */
const remembered = 400 * 24 * hour;

const shifted = (instant: string, by: number): string =>
  new Date(Date.parse(instant) + by).toISOString();

/**
 * The span to look through now. `lookedUntil`: up to where it was looked before, null at the very first time: what was
 * due before anybody could be told is nobody's to miss.
 */
export function spanToTell(lookedUntil: string | null, now: string): Span {
  if (lookedUntil === null) return { after: now, until: now };
  const known = lookedUntil < now ? lookedUntil : now;
  return { after: shifted(known, -lookBack), until: now };
}

/** Told of what lay before the first and after the second is to be forgotten. */
export const toForget = (now: string): { readonly before: string; readonly after: string } => ({
  before: shifted(now, -remembered),
  after: shifted(now, wrongBy),
});

/** What is told one by one, and what came due while nobody could be told. One that was missed alone is told alone. */
export function sortOut<N extends { readonly at: string }>(
  notices: readonly N[],
  now: string,
): { fresh: N[]; missed: N[] } {
  const limit = shifted(now, -late);
  const missed = notices.filter(({ at }) => at < limit);
  if (missed.length < 2) return { fresh: [...notices], missed: [] };
  return { fresh: notices.filter(({ at }) => at >= limit), missed };
}
