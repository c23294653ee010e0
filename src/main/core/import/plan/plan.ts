import type { Database as Sqlite } from 'better-sqlite3';
import type { ImportResult } from '#shared/contract/import.ts';
import type { ClientRow } from '../../clients/clients.table.ts';
import type { Job } from '../../context.ts';
import type { Matching } from '../match/match.ts';
import type { Books } from '../rows/books.ts';
import { integers, type NumberColumn } from '../rows/column.ts';
import type { Extras } from '../rows/extras.ts';
import type { OwnValues } from '../rows/own-cells.ts';
import { baseOrders } from './base-orders.store.ts';
import { clientChanges, learnedOf, ownValuesOf, type ClientChanges } from './client-plan.ts';
import { extraChanges } from './extra-changes.store.ts';
import { groupOrders } from './group-orders.ts';
import type { HandEdits } from '../hand-edits.store.ts';
import { isProblem, makeOrder, type PlannedOrder } from './make-order.ts';
import { orderChanges, type OrderChanges } from './order-changes.ts';
import { nobody, type OrderGroups } from './order-groups.ts';
import { ownChanges } from './own-changes.store.ts';
import { Recogniser } from './recognise-order.ts';

/** What becomes of an order of the files, where it is no id of the base. */
export const isNew = 0;
const isUnchanged = -1;
export const isRefused = -2;

/** Everything that an import is going to do, worked out before anything is written. */
export interface Plan {
  readonly books: Books;
  readonly matching: Matching;
  readonly groups: OrderGroups;
  /** Of each group: the order of the base that it changes, or one of the three above. */
  readonly targets: NumberColumn;
  readonly changedOrders: ReadonlyMap<number, OrderChanges>;
  /** Persons to be made, in the order in which the files name them. */
  readonly newPeople: readonly number[];
  readonly changedClients: ReadonlyMap<number, ClientChanges>;
  /** Own fields to be written, of persons of both kinds. */
  readonly ownValues: ReadonlyMap<number, OwnValues>;
  /** Tags and photos to be written, of persons of both kinds. */
  readonly extras: ReadonlyMap<number, Extras>;
  readonly clients: ImportResult['clients'];
  readonly orders: ImportResult['orders'];
  readonly revenueMinor: number;
  /** Products of the orders to be written, by the number of their text: the price that they were last sold at. */
  readonly productPrices: ReadonlyMap<number, number>;
}

interface Options {
  readonly sqlite: Sqlite;
  readonly books: Books;
  readonly matching: Matching;
  readonly edits: HandEdits;
  readonly job: Job;
}

/** What an order adds to revenue; the same formula as the schema's `orders.revenue_minor`. */
const revenueOf = ({ state, total }: PlannedOrder): number =>
  state === 'cancelled' || (state === 'returned' && total > 0) ? 0 : total;

export function makePlan(options: Options): Plan {
  const { books, matching, job } = options;
  const groups = groupOrders(books, matching, job);
  const wanted = new Uint8Array(matching.people.list.length);
  for (let party = 0; party < books.parties.count; party++) {
    const person = matching.personOf[party] ?? -1;
    if (person >= 0 && books.parties.isListed.at(party) === 1) wanted[person] = 1;
  }
  const ordersPlan = planOrders(options, { groups, wanted });
  return { books, matching, groups, ...ordersPlan, ...planClients(options, wanted) };
}

/** The id in the base; 0 for a client that is being made, null for a sale to nobody. */
const baseIdOf = (person: number, { people }: Matching): number | null =>
  person === nobody ? null : people.at(person).baseId;

function planOrders(
  { sqlite, books, matching, edits, job }: Options,
  { groups, wanted }: { groups: OrderGroups; wanted: Uint8Array },
): Pick<Plan, 'targets' | 'changedOrders' | 'orders' | 'revenueMinor' | 'productPrices'> {
  const base = baseOrders(sqlite, edits);
  const recogniser = new Recogniser({
    base,
    books,
    groups,
    orderOf: (group) => {
      if (group % 10_000 === 0) job.throwIfCancelled();
      const order = makeOrder(group, groups, books);
      return isProblem(order) ? null : order;
    },
    clientOf: (person) => baseIdOf(person, matching),
  });
  const targets = integers();
  const changedOrders = new Map<number, OrderChanges>();
  const orders = { created: 0, updated: 0, unchanged: 0, lines: 0 };
  const productPrices = new Map<number, number>();
  let revenueMinor = 0;
  for (let group = 0; group < groups.length; group++) {
    if (group % 10_000 === 0) {
      job.throwIfCancelled();
      job.progress('matching', group, groups.length);
    }
    const order = makeOrder(group, groups, books);
    if (isProblem(order)) {
      for (const at of groups.rows(group)) {
        books.rejections.add(books.orders.file.at(at), books.orders.row.at(at), order);
      }
      targets.put(group, isRefused);
      continue;
    }
    if (order.person >= 0) wanted[order.person] = 1;
    revenueMinor += revenueOf(order);
    const clientId = baseIdOf(order.person, matching);
    const recognised = recogniser.find(group, order);
    const changes = recognised && orderChanges(order, clientId, { recognised, books, base, edits });
    if (!recognised) {
      orders.created += 1;
      orders.lines += order.lines.length;
      targets.put(group, isNew);
    } else if (changes) {
      orders.updated += 1;
      orders.lines += order.lines.length;
      targets.put(group, recognised.before.id);
      changedOrders.set(group, changes);
    } else {
      orders.unchanged += 1;
      targets.put(group, isUnchanged);
      continue;
    }
    for (const { product, price } of order.lines) {
      if (price > 0 || !productPrices.has(product)) productPrices.set(product, price);
    }
  }
  return { targets, changedOrders, orders, revenueMinor, productPrices };
}

function planClients(
  { sqlite, books, matching: { people }, edits, job }: Options,
  wanted: Uint8Array,
): Pick<Plan, 'newPeople' | 'changedClients' | 'ownValues' | 'extras' | 'clients'> {
  const byId = sqlite.prepare<[number], ClientRow>('SELECT * FROM clients WHERE id = ?');
  const addresses = sqlite
    .prepare<[number], string>('SELECT address FROM client_addresses WHERE client_id = ?')
    .pluck();
  const newPeople: number[] = [];
  const changedClients = new Map<number, ClientChanges>();
  const ownValues = new Map<number, OwnValues>();
  const own = books.parties.hasOwn ? ownChanges(sqlite) : null;
  const extras = new Map<number, Extras>();
  const extra = books.extras.isUsed ? extraChanges(sqlite) : null;
  let matched = 0;
  for (const [index, person] of people.list.entries()) {
    if (index % 10_000 === 0) job.throwIfCancelled();
    if (wanted[index] !== 1) continue;
    const wantedOwn = own && ownValuesOf(person, books);
    const wantedExtras = extra && books.extras.of(person.parties);
    if (person.baseId === 0) {
      newPeople.push(index);
      if (wantedOwn) ownValues.set(index, wantedOwn);
      if (wantedExtras) extras.set(index, wantedExtras);
      continue;
    }
    matched += 1;
    const row = byId.get(person.baseId);
    if (!row) continue;
    const before = { row, addresses: () => addresses.all(row.id) };
    const changes = clientChanges(before, person, books, edits);
    const learned = learnedOf(person);
    const news =
      Object.keys(changes.columns).length + learned.phones.length + learned.emails.length;
    const changedOwn = own?.of(person.baseId, wantedOwn) ?? null;
    if (changedOwn) ownValues.set(index, changedOwn);
    const newExtras = extra?.of(person.baseId, wantedExtras) ?? null;
    if (newExtras) extras.set(index, newExtras);
    const isChanged = news > 0 || changes.address !== null || changedOwn || newExtras;
    if (isChanged) changedClients.set(index, changes);
  }
  inOrderOfFiles(newPeople, people.list);
  const clients = { created: newPeople.length, matched, updated: changedClients.size };
  return { newPeople, changedClients, ownValues, extras, clients };
}

/** New clients get their ids in the order in which a person reads the files. */
function inOrderOfFiles(newPeople: number[], list: Matching['people']['list']): void {
  const place = (index: number): number => {
    const found = list[index]?.place;
    return found ? found.file * 2 ** 32 + found.row : 0;
  };
  newPeople.sort((a, b) => place(a) - place(b));
}
