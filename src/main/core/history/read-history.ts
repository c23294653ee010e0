import type { Database as Sqlite } from 'better-sqlite3';
import type { FieldChange, HistoryEntry } from '#shared/contract/history.ts';
import type { ActionInfo } from '#shared/contract/events.ts';
import type { Output } from '#shared/contract/index.ts';
import { fieldChanges, shownRow, type Change } from './field-changes.ts';
import {
  currentRow,
  firstImage,
  hasRow,
  readActions,
  readChanges,
  readInserts,
  type ActionRow,
  type Insert,
} from './history.store.ts';
import { joinAutosaves, type Doing } from './join-autosaves.ts';
import { namesOf, type Names } from './names.store.ts';
import { trackedTable } from './tracked.ts';

export interface HistoryWindow {
  readonly clientId: number;
  /** Id of the action that the page before ended with. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** Rows read for one page: an action with more of them than this ends its page early, and loses none. */
const rowsAtOnce = 1000;

const whoOf = (kind: string): HistoryEntry['by'] => {
  if (kind.startsWith('import.')) return 'import';
  if (kind.startsWith('sample.')) return 'sample';
  return /merge/i.test(kind) ? 'merge' : 'owner';
};

/** What was changed in a client's card, latest first, as it stands: what was taken back is left out. */
export function readHistory(
  sqlite: Sqlite,
  { clientId, before = Number.MAX_SAFE_INTEGER, limit }: HistoryWindow,
): Output<'history.client'> {
  const names = namesOf(sqlite);
  const window = { clientId, before, limit: rowsAtOnce };
  const rows = readChanges(sqlite, window);
  const inserts = readInserts(sqlite, window);
  const ids = [...new Set([...rows, ...inserts].map(({ actionId }) => actionId))].toSorted(
    (a, b) => b - a,
  );
  // Below the last row of a list that was cut there may be more, of that list or of the other.
  const reached = Math.max(
    rows.length < rowsAtOnce ? 0 : (rows.at(-1)?.actionId ?? 0),
    inserts.length < rowsAtOnce ? 0 : (inserts.at(-1)?.actionId ?? 0),
  );
  const whole = ids.filter((id) => id > reached);
  const page = (whole.length > 0 ? whole : ids.slice(0, 1)).slice(0, limit);
  const changesOf = Map.groupBy(rows, ({ actionId }) => actionId);
  const insertsOf = Map.groupBy(inserts, ({ actionId }) => actionId);
  const beginning = inserts.find(({ table }) => table === 'clients')?.actionId;
  const actions = new Map(readActions(sqlite, page).map((row) => [row.id, row]));
  const doings = page.flatMap((actionId): Doing[] => {
    const action = actions.get(actionId);
    if (!action) return [];
    const came = (insertsOf.get(actionId) ?? []).flatMap((insert) =>
      actionId === beginning ? [] : comings(sqlite, insert, clientId, names),
    );
    const changed = (changesOf.get(actionId) ?? []).flatMap((row) =>
      fieldChanges(row, clientId, names),
    );
    const changes = [...changed, ...came];
    if (changes.length === 0 && actionId !== beginning) return [];
    return [{ actionId, kind: action.kind, at: action.at, changes }];
  });
  const last = page.at(-1);
  return {
    entries: joinAutosaves(doings).flatMap((doing) => {
      const action = actions.get(doing.actionId);
      return action ? [entryOf(sqlite, clientId, doing, action, beginning)] : [];
    }),
    next: last !== undefined && page.length < ids.length ? last : null,
  };
}

/** What came with an insert: a telephone and the like; nothing for the client itself. */
function comings(
  sqlite: Sqlite,
  { table, rowId }: Insert,
  clientId: number,
  names: Names,
): Change[] {
  const tracked = trackedTable(table);
  const image = tracked && firstImage(sqlite, table, rowId);
  if (!tracked || !image) return [];
  const after = shownRow(tracked, image, clientId, names);
  return [
    { changeId: null, table, rowId, field: tracked.field, before: null, after, former: null },
  ];
}

const entryOf = (
  sqlite: Sqlite,
  clientId: number,
  doing: Doing,
  { id, kind, params, at }: ActionRow,
  beginning: number | undefined,
): HistoryEntry => ({
  action: { id, kind, params: JSON.parse(params) as ActionInfo['params'], at },
  by: whoOf(kind),
  isBeginning: id === beginning,
  changes: doing.changes.map((change) => toFieldChange(sqlite, clientId, change)),
});

const toFieldChange = (sqlite: Sqlite, clientId: number, change: Change): FieldChange => {
  const { changeId, table, rowId, field, before, after } = change;
  return {
    key: changeId === null ? { table, rowId } : { changeId, field },
    field,
    before,
    after,
    canPutBack: canPutBack(sqlite, clientId, change),
  };
};

/** Whether the former value is another than the one that stands, and there is something to put it back into. */
function canPutBack(sqlite: Sqlite, clientId: number, change: Change): boolean {
  const { changeId, table, rowId, after, former } = change;
  const current = currentRow(sqlite, table, rowId);
  // A row that came with another card (a merge) goes back with that card, not by itself.
  if (former === null) return changeId === null && current !== null;
  if (after === null) {
    const owner = table === 'client_relations' ? {} : { client_id: clientId };
    return current === null && !hasRow(sqlite, table, { ...owner, ...former });
  }
  if (current === null) return false;
  const isShown = trackedTable(table)?.hidden === undefined;
  const [first] = table === 'clients' ? Object.keys(former) : [];
  const columns = first === undefined ? Object.keys(former) : [first];
  return !isShown || columns.some((column) => current[column] !== former[column]);
}
