import type { Books, BrokenLine } from '../rows/books.ts';
import type { Party } from '../rows/parties.ts';

/**
 * Lines of orders without a number that lost one of their lines to a cell that could not be read, each with that line's
 * row: an order is taken whole or not at all. Such an order is consecutive lines of one client's day, so what remains of
 * it stands right above and right below the broken line.
 */
export function brokenOrders(books: Books): Map<number, number> {
  const refused = new Map<number, number>();
  for (const line of books.brokenLines) {
    const above = alike(books, line, line.at - 1, -1);
    // A line that names nobody belongs to the row above; those below it were refused as they were read.
    const below = line.who === null ? [] : alike(books, line, line.at, 1);
    for (const at of [...above, ...below]) refused.set(at, line.row);
  }
  return refused;
}

/** Places of the lines from `from` on that are of the broken line's order. */
function alike(books: Books, line: BrokenLine, from: number, step: 1 | -1): number[] {
  const { orders } = books;
  const isLine = (at: number): boolean =>
    at >= 0 &&
    at < orders.length &&
    orders.file.at(at) === line.file &&
    orders.number.at(at) < 0 &&
    orders.product.at(at) >= 0;
  const found: number[] = [];
  if (!isLine(from) || !isOf(books, from, line)) return found;
  const party = orders.party.at(from);
  const day = orders.day.at(from);
  for (let at = from; isLine(at); at += step) {
    if (orders.party.at(at) !== party || orders.day.at(at) !== day) break;
    found.push(at);
  }
  return found;
}

/** Whether a line may be of the broken one's order, by what could be read of that. */
function isOf({ orders, parties }: Books, at: number, { who, day }: BrokenLine): boolean {
  if (day >= 0 && orders.day.at(at) !== day) return false;
  if (who === null) return true;
  const party = orders.party.at(at);
  const said = (
    ['externalId', 'name', 'phones', 'emails'] as const satisfies (keyof Party)[]
  ).filter((part) => who[part] >= 0);
  if (party < 0) return said.length === 0;
  return said.length > 0 && said.every((part) => parties[part].at(party) === who[part]);
}
