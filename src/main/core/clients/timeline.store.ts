import type { Database as Sqlite } from 'better-sqlite3';
import type { TimelineItem } from '#shared/contract/clients.ts';
import { localDate, toInstant } from '#shared/rules/zones.ts';
import { prepared } from '../../db/prepared.ts';
import { addProducts } from './timeline-products.store.ts';
import {
  readCursor,
  writeCursor,
  type TimelineCursor,
  type TimelineType,
} from './timeline-cursor.ts';

export interface TimelineWindow {
  readonly clientId: number;
  readonly before?: string | undefined;
  readonly limit: number;
}

/** Of things at one instant the later type stands above. */
const types: readonly TimelineType[] = ['order', 'call', 'interaction'];
const typeRank = (type: TimelineType): number => types.indexOf(type);

/**
 * A client's timeline, latest first: by instant (an order stands at the start of its local day), then type, then
 * id. Each source gives its own page behind the cursor along its index, so a page costs the same at any depth.
 */
export function readTimeline(
  sqlite: Sqlite,
  timeZone: string,
  { clientId, before, limit }: TimelineWindow,
): { items: TimelineItem[]; next: string | null } {
  const cursor = before === undefined ? null : readCursor(before);
  const one = { sqlite, timeZone, clientId, cursor, limit: limit + 1 };
  const found = [...ordersBefore(one), ...interactionsBefore(one), ...callsBefore(one)];
  found.sort(latestFirst);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return {
    items: addProducts(sqlite, items),
    next: last && found.length > limit ? writeCursor(last) : null,
  };
}

const latestFirst = (a: TimelineItem, b: TimelineItem): number => {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return typeRank(b.type) - typeRank(a.type) || b.id - a.id;
};

interface Source {
  readonly sqlite: Sqlite;
  readonly timeZone: string;
  readonly clientId: number;
  readonly cursor: TimelineCursor | null;
  readonly limit: number;
}

const endOfTime = '9999-12-31';

/** Rows up to `(at, id)`, both ends included: for the cursor's own type those before it, for others by rank. */
function bound(cursor: TimelineCursor | null, type: TimelineType): { at: string; id: number } {
  if (!cursor) return { at: `${endOfTime}T23:59:59.999Z`, id: Number.MAX_SAFE_INTEGER };
  if (cursor.type === type) return { at: cursor.at, id: cursor.id - 1 };
  const isBelow = typeRank(type) < typeRank(cursor.type);
  return { at: cursor.at, id: isBelow ? Number.MAX_SAFE_INTEGER : 0 };
}

interface OrderRow {
  readonly id: number;
  readonly ordered_on: string;
  readonly number: string | null;
  readonly state: Extract<TimelineItem, { type: 'order' }>['state'];
  readonly total_minor: number;
  readonly note: string | null;
}

function ordersBefore({ sqlite, timeZone, clientId, cursor, limit }: Source): TimelineItem[] {
  const { at, id } = bound(cursor, 'order');
  const on = cursor ? localDate(at, timeZone) : endOfTime;
  // An instant within a day stands above every order of that day.
  const isStart = cursor !== null && toInstant(on, '00:00', timeZone) === at;
  const rows = prepared(
    sqlite,
    `SELECT id, ordered_on, number, state, total_minor, note FROM orders
     WHERE client_id = ? AND ordered_on <= ? AND (ordered_on, id) <= (?, ?)
     ORDER BY ordered_on DESC, id DESC LIMIT ?`,
  ).all(clientId, on, on, isStart || !cursor ? id : Number.MAX_SAFE_INTEGER, limit) as OrderRow[];
  return rows.map((row) => ({
    type: 'order',
    id: row.id,
    at: toInstant(row.ordered_on, '00:00', timeZone),
    on: row.ordered_on,
    number: row.number,
    state: row.state,
    totalMinor: row.total_minor,
    note: row.note,
    lines: 0,
    products: [],
  }));
}

interface InteractionRow {
  readonly id: number;
  readonly kind: Extract<TimelineItem, { type: 'interaction' }>['kind'];
  readonly direction: 'in' | 'out' | null;
  readonly happened_at: string;
  readonly text: string;
  readonly outcome: string | null;
  readonly duration_seconds: number | null;
  readonly call_id: number | null;
  readonly week_id: number | null;
  readonly score: number | null;
}

function interactionsBefore({ sqlite, timeZone, clientId, cursor, limit }: Source): TimelineItem[] {
  const { at, id } = bound(cursor, 'interaction');
  const rows = prepared(
    sqlite,
    `SELECT interactions.id, kind, direction, happened_at, text, interactions.outcome, duration_seconds,
       call_id, week_id, score
     FROM interactions LEFT JOIN call_week_calls ON call_week_calls.id = interactions.call_id
     WHERE interactions.client_id = ? AND happened_at <= ? AND (happened_at, interactions.id) <= (?, ?)
     ORDER BY happened_at DESC, interactions.id DESC LIMIT ?`,
  ).all(clientId, at, at, id, limit) as InteractionRow[];
  return rows.map((row) => ({
    type: 'interaction',
    id: row.id,
    at: row.happened_at,
    on: localDate(row.happened_at, timeZone),
    kind: row.kind,
    direction: row.direction,
    text: row.text,
    outcome: row.outcome,
    durationSeconds: row.duration_seconds,
    callId: row.call_id,
    weekId: row.week_id,
    score: row.score,
  }));
}

interface CallRow {
  readonly id: number;
  readonly week_id: number;
  readonly outcome: string;
  readonly outcome_at: string;
  readonly words: string | null;
  readonly score: number | null;
  readonly next_step: string | null;
}

/** Calls with an outcome that no contact of the timeline stands for. A client has a handful of them at most. */
function callsBefore({ sqlite, timeZone, clientId, cursor, limit }: Source): TimelineItem[] {
  const { at, id } = bound(cursor, 'call');
  const rows = prepared(
    sqlite,
    `SELECT id, week_id, outcome, outcome_at, words, score, next_step FROM call_week_calls AS call
     WHERE client_id = ? AND outcome IS NOT NULL AND outcome_at IS NOT NULL
       AND (outcome_at, id) <= (?, ?)
       AND NOT EXISTS (SELECT 1 FROM interactions WHERE interactions.call_id = call.id)
     ORDER BY outcome_at DESC, id DESC LIMIT ?`,
  ).all(clientId, at, id, limit) as CallRow[];
  return rows.map((row) => ({
    type: 'call',
    id: row.id,
    at: row.outcome_at,
    on: localDate(row.outcome_at, timeZone),
    weekId: row.week_id,
    outcome: row.outcome,
    words: row.words,
    score: row.score,
    nextStep: row.next_step,
  }));
}
