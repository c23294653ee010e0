import type { Books } from '../rows/books.ts';
import type { Place } from '../rows/parties.ts';

/** A client that rows may mean: one of the base, or one that the import makes. */
export interface Person {
  /** Id in the base; 0 for one that this import makes. */
  readonly baseId: number;
  /** Where the first row stands that made it; null for one of the base. */
  readonly place: Place | null;
  /** Number of its outside number; -1 for none. */
  externalId: number;
  /** Numbers of names that it was met under, the fullest of each kind; the one it is called by is first. */
  names: number[];
  phones: number[];
  emails: number[];
  /** How many of the telephones and e-mails the base has: those behind them were learned. */
  readonly phonesInBase: number;
  readonly emailsInBase: number;
  /** Parties of the import that are this person, in the order in which that was found. */
  parties: number[];
}

/** Numbers to persons; nearly always one. */
class Owners {
  readonly #owners: (number | number[] | undefined)[] = [];

  add(key: number, person: number): void {
    const known = this.#owners[key];
    if (known === undefined) this.#owners[key] = person;
    else if (typeof known === 'number') {
      if (known !== person) this.#owners[key] = [known, person];
    } else if (!known.includes(person)) known.push(person);
  }

  of(key: number): readonly number[] {
    const known = this.#owners[key];
    if (known === undefined) return [];
    return typeof known === 'number' ? [known] : known;
  }
}

/** Everybody known so far, found by outside number, telephone, e-mail and name. */
export class People {
  readonly list: Person[] = [];
  readonly #books: Books;
  readonly #byExternalId: number[] = [];
  readonly #byPhone = new Owners();
  readonly #byEmail = new Owners();
  readonly #byName = new Owners();
  /** By surname, or by a firm's own name: where names that only agree in part are looked for. */
  readonly #bySurname = new Map<string, number[]>();
  /** Telephones and e-mails that were taken from a person by hand: they still tell who is meant, and do not come back. */
  readonly #droppedPhones = new Map<number, Set<number>>();
  readonly #droppedEmails = new Map<number, Set<number>>();

  constructor(books: Books) {
    this.#books = books;
  }

  at(index: number): Person {
    const person = this.list[index];
    if (!person) throw new RangeError(`no person ${index}`);
    return person;
  }

  add(person: Person): number {
    const index = this.list.push(person) - 1;
    if (person.externalId >= 0) this.#byExternalId[person.externalId] ??= index;
    for (const phone of person.phones) this.#byPhone.add(phone, index);
    for (const email of person.emails) this.#byEmail.add(email, index);
    for (const name of person.names) {
      this.#byName.add(name, index);
      this.#indexSurname(name, index);
    }
    return index;
  }

  /** A number that the person had as somebody else, before a merge. */
  addFormerNumber(index: number, externalId: number): void {
    this.#byExternalId[externalId] ??= index;
  }

  /** A name that the person had before a merge, or before they were renamed by hand. */
  addFormerName(index: number, name: number): void {
    const { names } = this.at(index);
    if (names.includes(name)) return;
    names.push(name);
    this.#byName.add(name, index);
    this.#indexSurname(name, index);
  }

  dropPhone(index: number, phone: number): void {
    if (this.at(index).phones.includes(phone)) return;
    addTo(this.#droppedPhones, index, phone);
    this.#byPhone.add(phone, index);
  }

  dropEmail(index: number, email: number): void {
    if (this.at(index).emails.includes(email)) return;
    addTo(this.#droppedEmails, index, email);
    this.#byEmail.add(email, index);
  }

  withExternalId(externalId: number): number {
    return this.#byExternalId[externalId] ?? -1;
  }

  withPhone(phone: number): readonly number[] {
    return this.#byPhone.of(phone);
  }

  withEmail(email: number): readonly number[] {
    return this.#byEmail.of(email);
  }

  withName(name: number): readonly number[] {
    return this.#byName.of(name);
  }

  /** Those whose name does not contradict the given one, found by what the two names have in common. */
  withCompatibleName(name: number): number[] {
    const key = surnameKey(this.#books.names.at(name).key);
    const near = key === null ? [] : (this.#bySurname.get(key) ?? []);
    return near.filter((index) => this.agreement(index, name) !== 'different');
  }

  /** How a name agrees with what a person is known by. */
  agreement(index: number, name: number): 'same' | 'compatible' | 'different' {
    const { names } = this.at(index);
    if (names.length === 0) return 'compatible';
    if (names.includes(name)) return 'same';
    let found: 'compatible' | 'different' = 'different';
    for (const known of names) {
      const agreement = this.#books.names.compare(known, name);
      if (agreement === 'same') return 'same';
      if (agreement === 'compatible') found = 'compatible';
    }
    return found;
  }

  setExternalId(index: number, externalId: number): void {
    this.at(index).externalId = externalId;
    this.#byExternalId[externalId] = index;
  }

  learnPhone(index: number, phone: number): void {
    const { phones } = this.at(index);
    if (phones.includes(phone) || this.#droppedPhones.get(index)?.has(phone)) return;
    phones.push(phone);
    this.#byPhone.add(phone, index);
  }

  learnEmail(index: number, email: number): void {
    const { emails } = this.at(index);
    if (emails.includes(email) || this.#droppedEmails.get(index)?.has(email)) return;
    emails.push(email);
    this.#byEmail.add(email, index);
  }

  /**
   * Learns a name that a person goes by. A fuller name takes the place of the shorter one that it agrees with:
   * «Соколова В.А.» once known as Виктория is no longer open to Вера.
   */
  learnName(index: number, name: number): void {
    const person = this.at(index);
    if (person.names.includes(name)) return;
    const { names } = this.#books;
    const { fullness } = names.at(name);
    const position = person.names.findIndex((known) => names.compare(known, name) !== 'different');
    const known = person.names[position];
    if (!this.#hasSurnameOf(person, name)) this.#indexSurname(name, index);
    this.#byName.add(name, index);
    if (known === undefined) person.names.push(name);
    else if (fullness > names.at(known).fullness) person.names[position] = name;
  }

  #hasSurnameOf(person: Person, name: number): boolean {
    const key = surnameKey(this.#books.names.at(name).key);
    return person.names.some((known) => surnameKey(this.#books.names.at(known).key) === key);
  }

  #indexSurname(name: number, index: number): void {
    const key = surnameKey(this.#books.names.at(name).key);
    if (key === null) return;
    const list = this.#bySurname.get(key);
    if (list) list.push(index);
    else this.#bySurname.set(key, [index]);
  }
}

function addTo(sets: Map<number, Set<number>>, index: number, value: number): void {
  const known = sets.get(index);
  if (known) known.add(value);
  else sets.set(index, new Set([value]));
}

/** What names that agree must have in common: the surname, or a firm's own name; null where there is neither. */
function surnameKey(nameKey: string): string | null {
  const end = nameKey.indexOf('|');
  const key = end < 0 ? nameKey : nameKey.slice(0, end);
  return key === '' ? null : key;
}
