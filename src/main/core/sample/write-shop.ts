import type { Database } from 'better-sqlite3';
import { nameKey, parseName } from '#shared/rules/names.ts';
import { searchText } from '#shared/rules/search-text.ts';
import { bulkInsert, nextId } from '../../db/bulk-insert.ts';
import type { Job } from '../context.ts';
import { sampleClient, type SampleClient } from './people.ts';
import type { Random } from './random.ts';
import { orderDays, ordersPerClient, sampleOrder, type SampleOrder } from './sales.ts';
import { messages, products, talks } from './words.ts';

export interface ShopSize {
  readonly clients: number;
  readonly orders: number;
}

export interface ShopMoment {
  readonly today: string;
  /** UTC instant. */
  readonly now: string;
}

/** A client that was written. */
export interface WrittenClient {
  readonly id: number;
  readonly name: string;
}

const nameOf = ({ surname, givenName, patronymic }: SampleClient): string =>
  [surname, givenName, patronymic].filter((part) => part !== null).join(' ');

function writeClients(
  sqlite: Database,
  people: readonly SampleClient[],
  { now }: ShopMoment,
): WrittenClient[] {
  const firstId = nextId(sqlite, 'clients');
  const clients = bulkInsert(sqlite, 'clients', [
    'kind',
    'name',
    'surname',
    'given_name',
    'patronymic',
    'company',
    'occupation',
    'birthday',
    'source',
    'wishes',
    'call_from',
    'name_key',
    'sort_key',
    'created_at',
    'updated_at',
  ]);
  const phones = bulkInsert(sqlite, 'client_phones', [
    'client_id',
    'position',
    'e164',
    'as_written',
  ]);
  const emails = bulkInsert(sqlite, 'client_emails', ['client_id', 'position', 'email']);
  const addresses = bulkInsert(sqlite, 'client_addresses', ['client_id', 'position', 'address']);
  const written = people.map((person, index) => ({ id: firstId + index, name: nameOf(person) }));
  for (const [index, person] of people.entries()) {
    const { id, name } = written[index] ?? { id: 0, name: '' };
    clients.add(
      'person',
      name,
      person.surname,
      person.givenName,
      person.patronymic,
      person.company,
      person.occupation,
      person.birthday,
      person.source,
      person.wishes,
      person.callFrom,
      nameKey(parseName(name)),
      searchText([name]),
      now,
      now,
    );
    phones.add(id, 1, person.phone, person.phone);
    if (person.email !== null) emails.add(id, 1, person.email);
    if (person.address !== null) addresses.add(id, 0, person.address);
  }
  clients.flush();
  phones.flush();
  emails.flush();
  addresses.flush();
  return written;
}

function writeProducts(sqlite: Database): number[] {
  const firstId = nextId(sqlite, 'products');
  const insert = bulkInsert(sqlite, 'products', ['name', 'name_key', 'price_minor']);
  for (const [name, roubles] of products) insert.add(name, searchText([name]), roubles * 100);
  insert.flush();
  return products.map((_, index) => firstId + index);
}

function writeOrders(
  sqlite: Database,
  orders: readonly SampleOrder[],
  clients: readonly WrittenClient[],
  { now }: ShopMoment,
  job: Job,
): void {
  const productIds = writeProducts(sqlite);
  const firstId = nextId(sqlite, 'orders');
  const digits = Math.max(6, String(orders.length).length);
  const heads = bulkInsert(sqlite, 'orders', [
    'client_id',
    'number',
    'ordered_on',
    'state',
    'total_minor',
    'created_at',
    'updated_at',
  ]);
  const lines = bulkInsert(sqlite, 'order_lines', [
    'order_id',
    'position',
    'product_id',
    'name',
    'quantity_milli',
    'price_minor',
    'discount_bp',
    'total_minor',
  ]);
  for (const [index, order] of orders.entries()) {
    const number = `ЧЛ-${String(index + 1).padStart(digits, '0')}`;
    const clientId = clients[order.clientIndex]?.id ?? null;
    heads.add(clientId, number, order.orderedOn, order.state, order.totalMinor, now, now);
    for (const [place, line] of order.lines.entries()) {
      lines.add(
        firstId + index,
        place + 1,
        productIds[line.product] ?? null,
        products[line.product]?.[0] ?? '',
        line.quantityMilli,
        line.priceMinor,
        line.discountBp,
        line.totalMinor,
      );
    }
    if (index % 1000 === 0) {
      job.progress('writing', index, orders.length);
      job.throwIfCancelled();
    }
  }
  heads.flush();
  lines.flush();
}

/** A few talks and messages with every third client, on days and hours when the shop is open. */
function writeContacts(
  sqlite: Database,
  random: Random,
  orders: readonly SampleOrder[],
  clients: readonly WrittenClient[],
  { now }: ShopMoment,
): void {
  const insert = bulkInsert(sqlite, 'interactions', [
    'client_id',
    'kind',
    'direction',
    'happened_at',
    'text',
    'created_at',
    'updated_at',
  ]);
  for (const order of orders) {
    const client = clients[order.clientIndex];
    if (!client || !random.chance(0.08)) continue;
    const at = `${order.orderedOn}T${String(random.between(7, 14)).padStart(2, '0')}:15:00.000Z`;
    const isCall = random.chance(0.7);
    const direction = random.pick(['in', 'out']);
    insert.add(
      client.id,
      isCall ? 'call' : 'message',
      direction,
      at,
      random.pick(isCall ? talks : messages),
      now,
      now,
    );
  }
  insert.flush();
}

/** Writes the whole shop but its call week; answers the clients in the order of their ids. */
export function writeShop(
  sqlite: Database,
  random: Random,
  size: ShopSize,
  moment: ShopMoment,
  job: Job,
): WrittenClient[] {
  const people = Array.from({ length: size.clients }, (_, index) => sampleClient(random, index));
  const counts = ordersPerClient(
    people.map((person) => person.weight),
    size.orders,
  );
  const orders = counts
    .flatMap((count, clientIndex) =>
      orderDays(random, count).map((daysAgo) =>
        sampleOrder(random, clientIndex, daysAgo, moment.today),
      ),
    )
    .toSorted((left, right) =>
      left.orderedOn < right.orderedOn ? -1 : Number(left.orderedOn > right.orderedOn),
    );
  job.throwIfCancelled();
  const clients = writeClients(sqlite, people, moment);
  writeOrders(sqlite, orders, clients, moment, job);
  writeContacts(sqlite, random, orders, clients, moment);
  return clients;
}
