import { joinedText } from '#shared/rules/merge-choice.ts';
import type { Image, Value } from './steps.ts';

/** What the row that stands for both becomes: only the columns that change. */
type Combine = (into: Image, other: Image) => Image;

const sum = (a: Value | undefined, b: Value | undefined): number => Number(a ?? 0) + Number(b ?? 0);

const later = (a: Value | undefined, b: Value | undefined): Value => {
  if (a == null || b == null) return a ?? b ?? null;
  return String(a) >= String(b) ? a : b;
};

const joined = (a: Value | undefined, b: Value | undefined): Value =>
  joinedText(a == null ? null : String(a), b == null ? null : String(b));

/** The more a call achieved, the further down. */
const outcomes = [null, 'no_answer', 'wrong_number', 'call_back', 'asked_not_to_call', 'talked'];

/** Two calls of one week, each to one of the two: one call, with all that was said in either. */
function combineCalls(into: Image, other: Image): Image {
  const rank = (row: Image): number => outcomes.indexOf((row.outcome ?? null) as never);
  const isOther =
    rank(other) > rank(into) ||
    (rank(other) === rank(into) && String(other.outcome_at ?? '') > String(into.outcome_at ?? ''));
  const [told, untold] = isOther ? [other, into] : [into, other];
  return {
    rank: Math.min(Number(into.rank), Number(other.rank)),
    revenue_minor: sum(into.revenue_minor, other.revenue_minor),
    orders: sum(into.orders, other.orders),
    last_order_on: later(into.last_order_on, other.last_order_on),
    attempts: sum(into.attempts, other.attempts),
    planned_on: told.planned_on ?? null,
    planned_time: told.planned_time ?? null,
    outcome: told.outcome ?? null,
    outcome_at: told.outcome_at ?? null,
    score: told.score ?? untold.score ?? null,
    words: joined(into.words, other.words),
    next_step: joined(into.next_step, other.next_step),
    next_on: told.next_on ?? untold.next_on ?? null,
    next_time: told.next_time ?? untold.next_time ?? null,
  };
}

const own: Readonly<Record<string, Combine>> = {
  call_week_calls: combineCalls,
  call_week_exclusions: (into, other) => ({
    note: joined(into.note, other.note),
    revenue_minor: sum(into.revenue_minor, other.revenue_minor),
  }),
};

/** Nothing that is known is lost: what the one leaves blank, the other fills. */
const fillBlanks: Combine = (into, other) =>
  Object.fromEntries(
    Object.entries(other).filter(([column, value]) => value !== null && into[column] === null),
  );

/** The columns that differ afterwards, of the row and as they were. */
export function combine(
  table: string,
  into: Image,
  other: Image,
): { before: Image; after: Image } | null {
  const wanted = (own[table] ?? fillBlanks)(into, other);
  const changed = Object.entries(wanted).filter(([column, value]) => into[column] !== value);
  if (changed.length === 0) return null;
  return {
    before: Object.fromEntries(changed.map(([column]) => [column, into[column] ?? null])),
    after: Object.fromEntries(changed),
  };
}
