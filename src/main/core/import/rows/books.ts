import { ExtrasBook } from './extras.ts';
import { NameBook } from './name-book.ts';
import { PackedTexts } from './packed-texts.ts';
import { OrderRows } from './order-rows.ts';
import { Parties, type Party } from './parties.ts';
import { PhoneBook } from './phone-book.ts';
import { Rejections } from './rejections.ts';
import { NumberSets, Texts } from './texts.ts';

/** A row of a list of clients that was refused: orders that name it by its number cannot be taken either. */
export interface RefusedClient {
  readonly file: number;
  readonly row: number;
}

/** A line without an order number that could not be read: it belonged to an order of the rows beside it. */
export interface BrokenLine extends RefusedClient {
  /** The place in the columns that it would have had. */
  readonly at: number;
  /** -1: it could not be read. */
  readonly day: number;
  /** Null: whoever the row above names. */
  readonly who: Party | null;
}

/** Everything that reading the files gives: who, which orders, what could not be read. */
export class Books {
  readonly externalIds = new PackedTexts();
  readonly names = new NameBook();
  readonly phones = new PhoneBook();
  readonly emails = new Texts();
  readonly emailSets = new NumberSets();
  readonly parties = new Parties();
  readonly orders = new OrderRows();
  readonly orderNumbers = new PackedTexts();
  readonly texts = new Texts();
  readonly rejections = new Rejections();
  /** By number of the outside number. */
  readonly refusedClients = new Map<number, RefusedClient>();
  /** Orders with a refused row: number of the order number → days (-1: the day was not readable) → the row. */
  readonly refusedOrders = new Map<number, Map<number, RefusedClient>>();
  readonly brokenLines: BrokenLine[] = [];
  /** Words for states that nobody knows, with how many rows have them. */
  readonly unknownStates = new Map<string, number>();
  /** Tags and photos that contacts bring. */
  readonly extras = new ExtrasBook();
}
