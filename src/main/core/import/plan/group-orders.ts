import type { Job } from '../../context.ts';
import { leftOut, refused, undecided, type Matches } from '../match/matcher.ts';
import type { Books } from '../rows/books.ts';
import { brokenOrders } from './broken-orders.ts';
import { nobody, OrderGroups } from './order-groups.ts';

/**
 * Puts the rows of all files together into orders. Rows with one number, day and client are one order, and so are
 * consecutive lines without a number of one client's day; a row that lacks the day or the client joins the order of
 * its number. Rows of clients in doubt wait; an order with a refused row is refused as a whole.
 */
export function groupOrders(books: Books, { personOf, doubts }: Matches, job: Job): OrderGroups {
  const { orders } = books;
  const groups = new OrderGroups(books);
  const incomplete: number[] = [];
  const broken = brokenOrders(books);
  for (let at = 0; at < orders.length; at++) {
    if (at % 20_000 === 0) job.throwIfCancelled();
    if (isRefusedOrder(books, at, broken)) continue;
    const party = orders.party.at(at);
    const person = party < 0 ? nobody : (personOf[party] ?? undecided);
    if (person === undecided) groups.wait(at);
    else if (person === leftOut) reject(books, at, { code: 'left_out' });
    else if (person === refused) rejectForClient(books, at);
    else if (orders.number.at(at) < 0) groups.addNumberless(at, person);
    else if (person === nobody || orders.day.at(at) < 0) incomplete.push(at);
    else groups.add(at, person);
  }
  for (const at of incomplete) joinIncomplete(groups, books, at, personOf);
  joinDoubtful(groups, books, doubts);
  return groups;
}

/** A row in doubt whose order another row has given to one of its candidates is no doubt any more. */
function joinDoubtful(groups: OrderGroups, books: Books, doubts: Matches['doubts']): void {
  const { orders } = books;
  const candidates = new Map(doubts.map((doubt) => [doubt.party, doubt.candidates]));
  const waiting = groups.waiting.splice(0);
  for (const at of waiting) {
    const mayBe = candidates.get(orders.party.at(at)) ?? [];
    const day = orders.day.at(at);
    const [only, ...others] =
      orders.number.at(at) < 0
        ? []
        : groups.withNumber(
            at,
            (group) =>
              mayBe.includes(groups.person.at(group)) && (day < 0 || groups.day(group) === day),
          );
    if (only !== undefined && others.length === 0) groups.join(only, at);
    else groups.wait(at);
  }
}

type Reason = Pick<Parameters<Books['rejections']['add']>[2], 'code' | 'params'>;

function reject(books: Books, at: number, reason: Reason): void {
  const { orders, rejections } = books;
  rejections.add(orders.file.at(at), orders.row.at(at), { column: null, ...reason });
}

/** Whether another row of the same order could not be read; then this one is not taken either. */
function isRefusedOrder(books: Books, at: number, broken: ReadonlyMap<number, number>): boolean {
  const brokenBy = broken.get(at);
  if (brokenBy !== undefined) {
    reject(books, at, { code: 'order_refused', params: { row: brokenBy } });
    return true;
  }
  if (books.refusedOrders.size === 0) return false;
  const { orders } = books;
  const days = books.refusedOrders.get(orders.number.at(at));
  const day = orders.day.at(at);
  const culprit =
    days?.get(day) ?? days?.get(-1) ?? (day < 0 ? days?.values().next().value : undefined);
  if (!culprit) return false;
  reject(books, at, { code: 'order_refused', params: { row: culprit.row } });
  return true;
}

function rejectForClient(books: Books, at: number): void {
  const { orders, parties, externalIds } = books;
  const externalId = parties.externalId.at(orders.party.at(at));
  const row = books.refusedClients.get(externalId)?.row ?? 0;
  reject(books, at, { code: 'client_refused', params: { row, code: externalIds.at(externalId) } });
}

function joinIncomplete(groups: OrderGroups, books: Books, at: number, personOf: Int32Array): void {
  const { orders } = books;
  const party = orders.party.at(at);
  const person = party < 0 ? nobody : (personOf[party] ?? nobody);
  const day = orders.day.at(at);
  const fitting = groups.withNumber(at, (group) => {
    const isOfPerson = person === nobody || groups.person.at(group) === person;
    return isOfPerson && (day < 0 || groups.day(group) === day);
  });
  const [only, ...others] = fitting;
  if (only !== undefined && others.length === 0) groups.join(only, at);
  else if (day < 0 && only === undefined) {
    reject(books, at, { code: 'date_missing' });
  } else if (only === undefined) groups.add(at, person);
  else {
    // A sale to nobody beside sales of the same number to somebody: its own order where it has a day.
    const number = books.orderNumbers.at(orders.number.at(at));
    reject(books, at, { code: 'number_ambiguous', params: { number } });
  }
}
