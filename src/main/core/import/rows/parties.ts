import { integers, flags } from './column.ts';
import type { OwnValues } from './own-cells.ts';

/** Who a row speaks of, as the row writes it: numbers of the books, -1 where the row says nothing. */
export interface Party {
  readonly externalId: number;
  readonly name: number;
  /** Number of a set of telephones. */
  readonly phones: number;
  /** Number of a set of e-mails. */
  readonly emails: number;
}

/** Where a party was met first. */
export interface Place {
  readonly file: number;
  readonly row: number;
}

/** What else a file says of a client, by column of the table of clients; an address has rows of its own. */
export type Attributes = Partial<
  Record<
    | 'company'
    | 'position'
    | 'birthday'
    | 'address'
    | 'occupation'
    | 'source'
    | 'employee'
    | 'wishes',
    string
  >
>;

/** Different ways in which the rows of all files name a client: rows that name it alike share one. */
export class Parties {
  readonly externalId = integers();
  readonly name = integers();
  readonly phones = integers();
  readonly emails = integers();
  readonly file = integers();
  readonly row = integers();
  /** Rows that name the client so. */
  readonly rows = integers();
  /** 1 where a list of clients holds it: the client is wanted whether it has orders or not. */
  readonly isListed = flags();
  readonly #attributes = new Map<number, Attributes>();
  readonly #own = new Map<number, OwnValues>();
  #slots = new Int32Array(1 << 12).fill(-1);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  id(party: Party, place: Place, isListed: boolean): number {
    if (this.#count * 2 > this.#slots.length) this.#rehash();
    let slot = this.#slotOf(party.externalId, party.name, party.phones, party.emails);
    for (;;) {
      const id = this.#slots[slot] ?? -1;
      if (id === -1) break;
      if (this.#is(id, party)) {
        this.rows.put(id, this.rows.at(id) + 1);
        if (isListed) this.isListed.put(id, 1);
        return id;
      }
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    const id = this.#count++;
    this.#slots[slot] = id;
    this.externalId.put(id, party.externalId);
    this.name.put(id, party.name);
    this.phones.put(id, party.phones);
    this.emails.put(id, party.emails);
    this.file.put(id, place.file);
    this.row.put(id, place.row);
    this.rows.put(id, 1);
    if (isListed) this.isListed.put(id, 1);
    return id;
  }

  /** Adds what a row says besides; what a later row says wins. */
  describe(id: number, attributes: Attributes): void {
    const known = this.#attributes.get(id);
    if (known) Object.assign(known, attributes);
    else this.#attributes.set(id, attributes);
  }

  /** The same for the owner's own fields. */
  describeOwn(id: number, values: OwnValues): void {
    const known = this.#own.get(id);
    this.#own.set(id, known ? new Map([...known, ...values]) : values);
  }

  get hasOwn(): boolean {
    return this.#own.size > 0;
  }

  own(id: number): OwnValues | undefined {
    return this.#own.get(id);
  }

  attributes(id: number): Attributes | undefined {
    return this.#attributes.get(id);
  }

  #is(id: number, { externalId, name, phones, emails }: Party): boolean {
    return (
      this.externalId.at(id) === externalId &&
      this.name.at(id) === name &&
      this.phones.at(id) === phones &&
      this.emails.at(id) === emails
    );
  }

  #slotOf(externalId: number, name: number, phones: number, emails: number): number {
    let hash = Math.imul(externalId + 1, 0x9e3779b1) ^ Math.imul(name + 1, 0x85ebca6b);
    hash ^= Math.imul(phones + 1, 0xc2b2ae35) ^ Math.imul(emails + 1, 0x27d4eb2f);
    hash ^= hash >>> 15;
    return (Math.imul(hash, 0x2c1b3c6d) >>> 4) & (this.#slots.length - 1);
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (let id = 0; id < this.#count; id++) {
      let slot = this.#slotOf(
        this.externalId.at(id),
        this.name.at(id),
        this.phones.at(id),
        this.emails.at(id),
      );
      while (this.#slots[slot] !== -1) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = id;
    }
  }
}
