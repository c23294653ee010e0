import type { Database as Sqlite } from 'better-sqlite3';

/** Tables of things that are edited by themselves. */
type Thing = 'clients' | 'orders';

interface ChangeRow {
  readonly table_name: Thing | 'client_phones' | 'client_emails' | 'order_lines';
  readonly row_id: number;
  readonly before: string;
  readonly after: string | null;
}

type Columns = Map<string, unknown>;

/** What a person changed by hand since it came in; `address` of a client and `lines` of an order stand for all of theirs. */
export interface HandEdits {
  has(table: Thing, id: number, column: string): boolean;
  /** Ids of things one of whose columns was changed, each with what those columns were before the first change. */
  before(
    table: Thing,
    columns: readonly string[],
  ): readonly (readonly [id: number, was: Columns])[];
  /** Telephones and e-mails that were taken from a client. */
  readonly dropped: {
    readonly phones: readonly DroppedPhone[];
    readonly emails: readonly DroppedEmail[];
  };
}

interface DroppedPhone {
  readonly clientId: number;
  readonly e164: string | null;
  readonly asWritten: string;
}

interface DroppedEmail {
  readonly clientId: number;
  readonly email: string;
}

/**
 * What was changed by hand, out of the journal: an import leaves those fields as they are, and knows by what they were
 * whom and what a file means. Actions that were undone, and undoings, changed nothing. A merge is done by hand too.
 */
export function handEdits(sqlite: Sqlite): HandEdits {
  const edited: Readonly<Record<Thing, Map<number, Columns>>> = {
    clients: new Map(),
    orders: new Map(),
  };
  const phones: DroppedPhone[] = [];
  const emails: DroppedEmail[] = [];
  const note = (table: Thing, id: number, column: string, was: unknown): void => {
    let columns = edited[table].get(id);
    if (!columns) edited[table].set(id, (columns = new Map()));
    if (!columns.has(column)) columns.set(column, was);
  };
  const changes = sqlite
    .prepare(
      `SELECT table_name, row_id, before, after FROM journal_changes
       JOIN journal_actions ON journal_actions.id = journal_changes.action_id
       WHERE table_name IN ('clients', 'orders', 'client_phones', 'client_emails', 'order_lines')
         AND kind NOT LIKE 'import.%' AND undone_by_id IS NULL AND undoes_id IS NULL
       ORDER BY journal_changes.id`,
    )
    .iterate() as IterableIterator<ChangeRow>;
  for (const { table_name: table, row_id: id, before, after } of changes) {
    const was = JSON.parse(before) as Record<string, unknown>;
    const became = after === null ? null : (JSON.parse(after) as Record<string, unknown>);
    const changed = Object.keys(was).filter((column) => became?.[column] !== was[column]);
    switch (table) {
      case 'clients':
      case 'orders':
        if (became) for (const column of changed) note(table, id, column, was[column]);
        break;
      case 'order_lines':
        note('orders', Number(was['order_id']), 'lines', null);
        break;
      // A merge leads what the lost client had to the kept one: nothing is taken away.
      case 'client_phones':
        if (changed.includes('as_written')) phones.push(phoneOf(was));
        break;
      default:
        if (changed.includes('email')) emails.push(emailOf(was));
    }
  }
  for (const id of clientsWithOwnAddresses(sqlite)) note('clients', id, 'address', null);
  return {
    has: (table, id, column) => edited[table].get(id)?.has(column) ?? false,
    before: (table, columns) =>
      [...edited[table]].filter(([, was]) => columns.some((column) => was.has(column))),
    dropped: { phones, emails },
  };
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const phoneOf = (was: Record<string, unknown>): DroppedPhone => ({
  clientId: Number(was['client_id']),
  e164: textOrNull(was['e164']),
  asWritten: textOrNull(was['as_written']) ?? '',
});

const emailOf = (was: Record<string, unknown>): DroppedEmail => ({
  clientId: Number(was['client_id']),
  email: textOrNull(was['email']) ?? '',
});

/** Clients an address of whom was written, changed or deleted by hand. */
function clientsWithOwnAddresses(sqlite: Sqlite): number[] {
  return sqlite
    .prepare(
      `SELECT json_extract(before, '$.client_id') FROM journal_changes
       JOIN journal_actions ON journal_actions.id = journal_changes.action_id
       WHERE table_name = 'client_addresses'
         AND kind NOT LIKE 'import.%' AND undone_by_id IS NULL AND undoes_id IS NULL
       UNION
       SELECT client_addresses.client_id FROM journal_inserts
       JOIN journal_actions ON journal_actions.id = journal_inserts.action_id
       JOIN client_addresses ON client_addresses.id BETWEEN first_id AND last_id
       WHERE table_name = 'client_addresses' AND kind NOT LIKE 'import.%'`,
    )
    .pluck()
    .all() as number[];
}
