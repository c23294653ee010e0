import type {
  ImportDoubt,
  ImportInput,
  ImportRejection,
  ImportResult,
} from '#shared/contract/import.ts';
import { candidatesOf, doubtKey, phonesOfParty, type Doubt } from './match/doubt.ts';
import type { Matching } from './match/match.ts';
import { isProblem, makeOrder } from './plan/make-order.ts';
import { nobody } from './plan/order-groups.ts';
import { isRefused, type Plan } from './plan/plan.ts';
import type { ImportFile } from './read-files.ts';
import { candidatesInWords } from './reason-words.ts';
import type { Books } from './rows/books.ts';
import { columnName } from './rows/fields.ts';
import { dateOfDay } from './rows/order-rows.ts';
import type { Rejection } from './rows/rejections.ts';

const sampleSize = 20;

/** How the rejection reads in a list: file and column by name. */
export const toRejection = (
  { file, row, column, code, params }: Rejection,
  files: readonly ImportFile[],
): ImportRejection => ({
  file: files[file]?.name ?? '',
  row,
  column: column === null ? null : columnName(files[file]?.understood?.headings ?? [], column),
  code,
  params: params ?? {},
});

export interface DoubtWithRows {
  readonly doubt: Doubt;
  /** How many rows wait for it. */
  readonly rows: number;
}

/** Doubts that rows wait for: those of lists of clients, and those of orders that nothing else decided. */
function openDoubts({ matching, groups, books }: Plan): DoubtWithRows[] {
  const waiting = new Map<number, number>();
  for (const at of groups.waiting) {
    const party = books.orders.party.at(at);
    waiting.set(party, (waiting.get(party) ?? 0) + 1);
  }
  return matching.doubts
    .map((doubt) => {
      const isListed = books.parties.isListed.at(doubt.party) === 1;
      const rows = isListed ? books.parties.rows.at(doubt.party) : (waiting.get(doubt.party) ?? 0);
      return { doubt, rows };
    })
    .filter(({ rows }) => rows > 0);
}

function toDoubt(
  { doubt, rows }: DoubtWithRows,
  { files, books, matching }: { files: readonly ImportFile[]; books: Books; matching: Matching },
): ImportDoubt {
  const { party } = doubt;
  const name = books.parties.name.at(party);
  return {
    key: doubtKey(party, books),
    file: files[books.parties.file.at(party)]?.name ?? '',
    row: books.parties.row.at(party),
    rows,
    name: name < 0 ? '' : books.names.at(name).text.trim().replaceAll(/\s+/g, ' '),
    phones: phonesOfParty(party, books).map((phone) => books.phones.shown(phone)),
    candidates: candidatesOf(doubt, matching.people, books),
  };
}

type Sample = ImportResult['sample'][number];

function personSample(
  index: number,
  { books, matching }: Plan,
): Pick<Sample, 'client' | 'clientName' | 'phones'> {
  if (index === nobody) return { client: 'none', clientName: null, phones: [] };
  const { baseId, names, phones } = matching.people.at(index);
  const [name] = names;
  return {
    client: baseId === 0 ? 'new' : 'matched',
    clientName:
      name === undefined ? null : books.names.at(name).text.trim().replaceAll(/\s+/g, ' '),
    phones: phones.map((phone) => books.phones.shown(phone)),
  };
}

function samplesOf(plan: Plan, files: readonly ImportFile[]): Sample[] {
  const { books, groups, targets, matching } = plan;
  const samples: Sample[] = [];
  for (let group = 0; group < groups.length && samples.length < sampleSize; group++) {
    if (targets.at(group) === isRefused) continue;
    const order = makeOrder(group, groups, books);
    if (isProblem(order)) continue;
    const at = groups.first.at(group);
    samples.push({
      file: files[books.orders.file.at(at)]?.name ?? '',
      row: books.orders.row.at(at),
      ...personSample(order.person, plan),
      orderNumber: books.orderNumbers.orNull(order.number),
      orderedOn: dateOfDay(order.day),
      totalMinor: order.total,
      state: order.state,
    });
  }
  if (samples.length > 0) return samples;
  for (let party = 0; party < books.parties.count && samples.length < sampleSize; party++) {
    const person = matching.personOf[party] ?? -1;
    if (person < 0) continue;
    samples.push({
      file: files[books.parties.file.at(party)]?.name ?? '',
      row: books.parties.row.at(party),
      ...personSample(person, plan),
      orderNumber: null,
      orderedOn: null,
      totalMinor: null,
      state: null,
    });
  }
  return samples;
}

/** Each row in doubt as a rejection, with those whom it may mean. */
export function doubtfulRows(plan: Plan, doubts = openDoubts(plan)): Rejection[] {
  const { books, groups, matching } = plan;
  const words = new Map(
    doubts.map(({ doubt }) => [
      doubt.party,
      candidatesInWords(candidatesOf(doubt, matching.people, books)),
    ]),
  );
  const rejection = (party: number, file: number, row: number): Rejection => ({
    file,
    row,
    column: null,
    code: 'doubtful',
    params: { candidates: words.get(party) ?? '' },
  });
  const listed = doubts
    .map(({ doubt }) => doubt.party)
    .filter((party) => books.parties.isListed.at(party) === 1)
    .map((party) => rejection(party, books.parties.file.at(party), books.parties.row.at(party)));
  const { orders } = books;
  const waiting = groups.waiting.map((at) =>
    rejection(orders.party.at(at), orders.file.at(at), orders.row.at(at)),
  );
  return [...listed, ...waiting];
}

/** The plan as it is shown before, and reported after. */
export function toResult(
  plan: Plan,
  files: readonly ImportFile[],
  { listLimit, listDoubtfulRows }: Pick<ImportInput, 'listLimit' | 'listDoubtfulRows'>,
): ImportResult {
  const { books, matching } = plan;
  const doubts = openDoubts(plan);
  const rejected = listDoubtfulRows
    ? [...books.rejections.list, ...doubtfulRows(plan, doubts)]
    : books.rejections.list;
  return {
    clients: plan.clients,
    orders: plan.orders,
    revenueMinor: plan.revenueMinor,
    rejectedTotal: books.rejections.total,
    rejected: rejected.slice(0, listLimit).map((one) => toRejection(one, files)),
    doubtfulRows: doubts.reduce((sum, { rows }) => sum + rows, 0),
    doubtfulTotal: doubts.length,
    doubtful: doubts.slice(0, listLimit).map((one) => toDoubt(one, { files, books, matching })),
    unknownStates: [...books.unknownStates].map(([word, rows]) => ({ word, rows })),
    photosLeftOut: books.extras.photosLeftOut,
    sample: samplesOf(plan, files),
  };
}
