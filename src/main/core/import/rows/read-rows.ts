import type { ImportKind, ImportMapping } from '#shared/contract/import.ts';
import type { OwnField } from '#shared/contract/own-fields.ts';
import type { DateOrder, IsoDate } from '#shared/rules/dates.ts';
import type { PhoneReader } from '../../clients/phones.ts';
import { isTotalsRow } from '../guess/totals-row.ts';
import type { Row, TableFile } from '../read/table.ts';
import type { Books } from './books.ts';
import { cellText } from './cell-text.ts';
import { ClientCells, type ClientReading } from './client-cells.ts';
import { fittingPhoto, tagsIn } from './extras.ts';
import { Fields, isEmptyAt } from './fields.ts';
import { OrderCells } from './order-cells.ts';
import { OwnCells } from './own-cells.ts';
import type { Problem } from './rejections.ts';

/** A file that is understood: where its table begins and what its columns hold. */
export interface UnderstoodFile {
  readonly table: TableFile;
  readonly sheet: string | undefined;
  readonly kind: ImportKind;
  /** Null where the table begins at once. */
  readonly headingRow: number | null;
  readonly headings: readonly string[];
  readonly mapping: ImportMapping;
  /** The first rows below the headings. */
  readonly sample: readonly Row[];
}

export interface ReadingOptions {
  /** The file's place among the files of the import. */
  readonly file: number;
  readonly books: Books;
  readonly phoneReader: PhoneReader;
  readonly today: IsoDate;
  readonly ownFields: readonly OwnField[];
  readonly fractionDigits: number;
  readonly currency: string;
  readonly dateOrder?: DateOrder | undefined;
}

const ofOrders = [
  'orderedOn',
  'orderNumber',
  'orderTotal',
  'product',
  'lineTotal',
  'price',
] as const;

/** Reads the rows of one file into the books. */
export class RowReader {
  readonly #file: UnderstoodFile;
  readonly #options: ReadingOptions;
  readonly #fields: Fields;
  readonly #clients: ClientCells;
  readonly #orders: OrderCells | null;
  readonly #needed: readonly number[];
  /** The row above, where it opened an order whose further lines leave its number, date and client blank. */
  #previous = -1;
  #refusedAbove = false;

  constructor(file: UnderstoodFile, options: ReadingOptions) {
    this.#file = file;
    this.#options = options;
    const fields = new Fields(file.mapping, file.headings);
    this.#fields = fields;
    const hasOrders = file.kind !== 'clients';
    const own = new OwnCells(file.mapping, options.ownFields, options.dateOrder ?? 'dmy');
    this.#clients = new ClientCells({ ...options, fields, own, isListOfClients: !hasOrders });
    this.#orders = hasOrders ? new OrderCells({ ...options, fields, sample: file.sample }) : null;
    const telling = (['orderedOn', 'orderNumber', 'phone', 'externalId', 'name'] as const).map(
      (field) => fields.at(field),
    );
    this.#needed = telling.filter((index) => index >= 0);
  }

  /** Reads one row. Throws `WrongDateOrder`. */
  read(row: Row): void {
    const { headingRow } = this.#file;
    if (headingRow !== null && row.number <= headingRow) return;
    if (this.#isHeadingAgain(row) || isTotalsRow(row, this.#needed)) return;
    const problems: Problem[] = [];
    if (this.#orders) this.#readOrder(this.#orders, row, problems);
    else this.#readClient(row, problems);
    for (const problem of problems) {
      this.#options.books.rejections.add(this.#options.file, row.number, problem);
    }
  }

  /** Headings come again where files were joined, or where each printed page had them. */
  #isHeadingAgain(row: Row): boolean {
    const { headings } = this.#file;
    const first = headings.findIndex((heading) => heading !== '');
    if (first < 0 || cellText(row.cells[first]) !== headings[first]) return false;
    return headings.every((heading, index) => cellText(row.cells[index]) === heading);
  }

  #readClient(row: Row, problems: Problem[]): void {
    const { books, file } = this.#options;
    const client = this.#clients.read(row, problems);
    if (isNobody(client)) {
      const column = this.#fields.at('name');
      if (problems.length === 0) {
        problems.push({ column: column < 0 ? null : column, code: 'name_missing' });
      }
    }
    if (problems.length > 0) {
      if (client.externalId >= 0 && !books.refusedClients.has(client.externalId)) {
        books.refusedClients.set(client.externalId, { file, row: row.number });
      }
      return;
    }
    this.#readExtras(this.#party(client, row, true), row);
  }

  #readExtras(party: number, row: Row): void {
    const { extras } = this.#options.books;
    const tags = this.#fields.all('tags').flatMap((column) => tagsIn(cellText(row.cells[column])));
    const photo = row.photo == null ? null : fittingPhoto(row.photo);
    if (row.photo !== undefined && photo === null) extras.photosLeftOut += 1;
    extras.add(party, { tags, photo });
  }

  #readOrder(cells: OrderCells, row: Row, problems: Problem[]): void {
    const { books, file } = this.#options;
    const { orders } = books;
    const isContinued = cells.hasGoods && this.#isContinuation(row);
    if (isContinued && this.#refusedAbove) {
      problems.push({ column: null, code: 'order_refused', params: { row: row.number - 1 } });
      return;
    }
    const client = this.#clients.read(row, problems);
    if (problems.length === 0 && this.#isClientAlone(client, row)) {
      this.#party(client, row, true);
      return;
    }
    const order = cells.identify(row, problems);
    const at = orders.length;
    if (isContinued) {
      order.number = orders.number.at(this.#previous);
      order.day = orders.day.at(this.#previous);
    } else if (order.day < 0 && !order.isDayRefused && (order.number < 0 || !cells.hasGoods)) {
      const column = this.#fields.at('orderedOn');
      problems.push({ column: column < 0 ? null : column, code: 'date_missing' });
    }
    cells.read(row, at, problems);
    this.#refusedAbove = problems.length > 0;
    if (problems.length > 0) {
      this.#clear(at);
      if (order.number >= 0) this.#refuse(order.number, order.day, row.number);
      else if (cells.hasGoods) {
        const who = isContinued ? null : client;
        books.brokenLines.push({ file, row: row.number, at, day: order.day, who });
      }
      return;
    }
    const party = isContinued ? orders.party.at(this.#previous) : this.#partyOf(client, row);
    orders.file.put(at, file);
    orders.row.put(at, row.number);
    orders.party.put(at, party);
    orders.number.put(at, order.number);
    orders.day.put(at, order.day);
    orders.length += 1;
    this.#previous = at;
  }

  /** A client who has not ordered yet, in a sheet of clients with their orders. */
  #isClientAlone(client: ClientReading, row: Row): boolean {
    if (client.externalId < 0 && client.phones < 0 && client.emails < 0) return false;
    return ofOrders.every(
      (field) => !this.#fields.has(field) || isEmptyAt(row, this.#fields.at(field)),
    );
  }

  /** A line below the first of its order, in a sheet that says number, date and client but once. */
  #isContinuation(row: Row): boolean {
    if (this.#previous < 0 && !this.#refusedAbove) return false;
    const isBlank = (...fields: Parameters<Fields['at']>[0][]): boolean =>
      fields.every((field) => this.#fields.at(field) < 0 || isEmptyAt(row, this.#fields.at(field)));
    return (
      this.#fields.has('orderNumber', 'orderedOn') &&
      isBlank('orderNumber', 'orderedOn', 'externalId', 'name', 'phone', 'email') &&
      !isBlank('product', 'productCode')
    );
  }

  #refuse(number: number, day: number, row: number): void {
    const { refusedOrders } = this.#options.books;
    let days = refusedOrders.get(number);
    if (!days) refusedOrders.set(number, (days = new Map()));
    if (!days.has(day)) days.set(day, { file: this.#options.file, row });
  }

  /** Takes back what a refused row has put into the columns. */
  #clear(at: number): void {
    const { orders } = this.#options.books;
    for (const column of [orders.channel, orders.employee, orders.note, orders.promisedDay]) {
      column.put(at, -1);
    }
    for (const column of [orders.total, orders.paid, orders.cost, orders.quantity])
      column.put(at, NaN);
    orders.product.put(at, -1);
    orders.lineTotal.put(at, NaN);
    orders.state.put(at, 0);
    orders.isReturn.put(at, 0);
  }

  #partyOf(client: ClientReading, row: Row): number {
    return isNobody(client) ? -1 : this.#party(client, row, false);
  }

  #party(client: ClientReading, row: Row, isListed: boolean): number {
    const { parties } = this.#options.books;
    const id = parties.id(client, { file: this.#options.file, row: row.number }, isListed);
    if (client.attributes) parties.describe(id, client.attributes);
    if (client.own) parties.describeOwn(id, client.own);
    return id;
  }
}

const isNobody = ({ externalId, name, phones, emails }: ClientReading): boolean =>
  externalId < 0 && name < 0 && phones < 0 && emails < 0;
