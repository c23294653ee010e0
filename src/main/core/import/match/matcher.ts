import type { Job } from '../../context.ts';
import type { Books } from '../rows/books.ts';
import type { Decisions } from './decisions.ts';
import { doubtKey, emailsOfParty, phonesOfParty, refOf, type Doubt } from './doubt.ts';
import { areNearNames } from './near-names.ts';
import type { People } from './people.ts';

/** What became of a party. */
export const undecided = -1;
export const leftOut = -2;
/** Known only by the number of a client whose row was refused. */
export const refused = -3;

export interface Matches {
  /** Person of each party, or one of the three above. */
  readonly personOf: Int32Array;
  readonly doubts: readonly Doubt[];
  /** Parties in doubt whom the user has just decided to be somebody. */
  readonly decided: readonly number[];
}

/** What the evidence says of a party. */
type Verdict =
  | { readonly is: number }
  | { readonly mayBe: readonly number[] }
  | 'new'
  /** This kind of evidence says nothing. */
  | null;

/** A surname and a given name or its initial: less than this is shared by too many. */
const enoughOfName = 3;
const wholeName = 6;

/**
 * Decides whom the parties are, strongest evidence first: outside number, telephone or e-mail, name. What is learned
 * of a person in one row (a second telephone, the full name) helps with the weaker rows, whatever file they stand in.
 * Two people are never made one on doubtful evidence: what a careful person could not decide is a doubt.
 */
export class Matcher {
  readonly #books: Books;
  readonly #people: People;
  readonly #personOf: Int32Array;
  readonly #doubts: Doubt[] = [];
  readonly #decisions: Decisions;
  readonly #decided: number[] = [];
  /** Outside numbers that the files themselves name. */
  readonly #numbersInFiles = new Set<number>();
  #hasPeopleWithoutPhone = false;

  constructor(books: Books, people: People, decisions: Decisions) {
    this.#books = books;
    this.#people = people;
    this.#personOf = new Int32Array(books.parties.count).fill(undecided);
    this.#decisions = decisions;
    this.#hasPeopleWithoutPhone = people.list.some(({ phones }) => phones.length === 0);
  }

  run(job: Job): Matches {
    const { parties } = this.#books;
    const byNumber: number[] = [];
    const byContact: number[] = [];
    const byName: number[] = [];
    for (let party = 0; party < parties.count; party++) {
      const externalId = parties.externalId.at(party);
      if (externalId >= 0) {
        this.#numbersInFiles.add(externalId);
        byNumber.push(party);
      } else if (parties.phones.at(party) >= 0 || parties.emails.at(party) >= 0)
        byContact.push(party);
      else byName.push(party);
    }
    const total = parties.count;
    let done = 0;
    const each = (list: readonly number[], decide: (party: number) => Verdict): void => {
      for (const party of list) {
        if (done++ % 2000 === 0) {
          job.throwIfCancelled();
          job.progress('matching', done, total);
        }
        this.#settle(party, decide(party));
      }
    };
    each(this.#describedFirst(byNumber), (party) => this.#byExternalId(party));
    each(
      this.#fullestFirst(byContact),
      (party) => this.#byContact(party) ?? this.#byNameWithContact(party) ?? 'new',
    );
    each(this.#fullestFirst(byName), (party) => this.#byNameAlone(party));
    job.progress('matching', total, total);
    return { personOf: this.#personOf, doubts: this.#doubts, decided: this.#decided };
  }

  /** A row that says more of a numbered client before one that says nothing but the number. */
  #describedFirst(list: readonly number[]): number[] {
    const { parties } = this.#books;
    const isBare = (party: number): boolean =>
      parties.name.at(party) < 0 && parties.phones.at(party) < 0;
    return [...list.filter((party) => !isBare(party)), ...list.filter(isBare)];
  }

  /** Full names before initials, so that initials find everyone whom they may mean. */
  #fullestFirst(list: readonly number[]): number[] {
    const { parties, names } = this.#books;
    const ranks: number[][] = Array.from({ length: wholeName + 1 }, () => []);
    for (const party of list) {
      const name = parties.name.at(party);
      ranks[name < 0 ? 0 : names.at(name).fullness]?.push(party);
    }
    return ranks.toReversed().flat();
  }

  #byExternalId(party: number): Verdict {
    const { parties, refusedClients } = this.#books;
    const externalId = parties.externalId.at(party);
    const known = this.#people.withExternalId(externalId);
    if (known >= 0) return this.#contradicts(party, known) ? { mayBe: [known] } : { is: known };
    const isBare =
      parties.name.at(party) < 0 && parties.phones.at(party) < 0 && parties.emails.at(party) < 0;
    if (isBare && refusedClients.has(externalId)) {
      this.#personOf[party] = refused;
      return null;
    }
    return isBare ? 'new' : (this.#byContact(party) ?? this.#byNameWithContact(party) ?? 'new');
  }

  /** The number says one client, and both the name and the telephone say another. */
  #contradicts(party: number, index: number): boolean {
    const name = this.#books.parties.name.at(party);
    if (name < 0 || this.#people.agreement(index, name) !== 'different') return false;
    const phones = phonesOfParty(party, this.#books);
    const { phones: known } = this.#people.at(index);
    return phones.length > 0 && known.length > 0 && !phones.some((phone) => known.includes(phone));
  }

  #byContact(party: number): Verdict {
    const found = new Set<number>();
    for (const phone of phonesOfParty(party, this.#books)) {
      for (const index of this.#people.withPhone(phone)) found.add(index);
    }
    for (const email of emailsOfParty(party, this.#books)) {
      for (const index of this.#people.withEmail(email)) found.add(index);
    }
    if (found.size === 0) return null;
    const owners = [...found].filter((index) => !this.#isAnotherNumber(party, index));
    const name = this.#books.parties.name.at(party);
    const agreeing = owners.filter(
      (index) => name < 0 || this.#people.agreement(index, name) !== 'different',
    );
    const [only, ...others] = agreeing;
    if (only !== undefined) {
      const doubtful = this.#hasForeignNumber(party, only);
      if (others.length === 0) return doubtful ? { mayBe: [only] } : { is: only };
      const same = agreeing.filter(
        (index) => name >= 0 && this.#people.at(index).names.includes(name),
      );
      const [best] = same;
      return best !== undefined && same.length === 1 ? { is: best } : { mayBe: agreeing };
    }
    // A telephone of the family or of the office: another person, unless the names are all but one.
    const near = owners.filter((index) => this.#isNear(party, index));
    return near.length > 0 ? { mayBe: near } : null;
  }

  #isNear(party: number, index: number): boolean {
    const { names, parties } = this.#books;
    const { parsed } = names.at(parties.name.at(party));
    return this.#people
      .at(index)
      .names.some((known) => areNearNames(names.at(known).parsed, parsed));
  }

  /** Two numbers of one list are two clients of the program that gave them. */
  #isAnotherNumber(party: number, index: number): boolean {
    const mine = this.#books.parties.externalId.at(party);
    const { externalId } = this.#people.at(index);
    return (
      mine >= 0 && externalId >= 0 && mine !== externalId && this.#numbersInFiles.has(externalId)
    );
  }

  /** A number of another program, which the files do not know. */
  #hasForeignNumber(party: number, index: number): boolean {
    const mine = this.#books.parties.externalId.at(party);
    const { externalId } = this.#people.at(index);
    return mine >= 0 && externalId >= 0 && mine !== externalId;
  }

  /** The telephone is nobody's yet: whoever has the name and no telephone may be its owner. */
  #byNameWithContact(party: number): Verdict {
    const { parties, names } = this.#books;
    const name = parties.name.at(party);
    if (name < 0) return null;
    const hasPhone = parties.phones.at(party) >= 0;
    const mine = parties.externalId.at(party);
    const isFree = (index: number): boolean => mine < 0 || this.#people.at(index).externalId < 0;
    const namesakes = this.#people.withName(name).filter(isFree);
    const open = namesakes.filter(
      (index) => !hasPhone || this.#people.at(index).phones.length === 0,
    );
    const [only, ...others] = open;
    if (only !== undefined) {
      if (others.length > 0 || namesakes.length > 1) return { mayBe: namesakes };
      return names.at(name).fullness >= enoughOfName ? { is: only } : { mayBe: [only] };
    }
    // In the base somebody with the very same full name has another telephone: a new number, or a namesake?
    const inBase = namesakes.filter((index) => this.#people.at(index).baseId > 0);
    if (inBase.length > 0 && names.at(name).fullness === wholeName) return { mayBe: inBase };
    if (!this.#hasPeopleWithoutPhone || !hasPhone) return null;
    const similar = this.#people
      .withCompatibleName(name)
      .filter((index) => isFree(index) && this.#people.at(index).phones.length === 0);
    const [likely, ...more] = similar;
    if (likely === undefined || names.at(name).fullness < enoughOfName) return null;
    return more.length === 0 && this.#people.withCompatibleName(name).length === 1
      ? { is: likely }
      : { mayBe: similar };
  }

  #byNameAlone(party: number): Verdict {
    const { parties, names } = this.#books;
    const name = parties.name.at(party);
    const namesakes = this.#people.withName(name);
    const [only, ...others] = namesakes;
    if (only !== undefined) return others.length === 0 ? { is: only } : { mayBe: namesakes };
    const similar = this.#people.withCompatibleName(name);
    const [likely, ...more] = similar;
    if (likely === undefined) return 'new';
    const isEnough = names.at(name).fullness >= enoughOfName && more.length === 0;
    return isEnough ? { is: likely } : { mayBe: similar };
  }

  #settle(party: number, verdict: Verdict): void {
    if (verdict === null) return;
    if (verdict === 'new') this.#add(party);
    else if ('is' in verdict) this.#learn(party, verdict.is);
    else this.#decide(party, verdict.mayBe);
  }

  /** What the user says now goes before what they said of the same words in an import before. */
  #decide(party: number, candidates: readonly number[]): void {
    const key = doubtKey(party, this.#books);
    const choice = this.#decisions.now(key);
    if (choice === 'leave_out') this.#personOf[party] = leftOut;
    else if (choice === 'new') {
      this.#decided.push(party);
      this.#add(party);
    } else {
      const chosen =
        choice && candidates.find((index) => refOf(index, this.#people) === choice.same);
      if (chosen !== undefined) this.#decided.push(party);
      const person = choice === undefined ? this.#decisions.earlier(key) : chosen;
      if (person === undefined) this.#doubts.push({ party, candidates });
      else this.#learn(party, person);
    }
  }

  #add(party: number): void {
    const { parties } = this.#books;
    const name = parties.name.at(party);
    const phones = [...phonesOfParty(party, this.#books)];
    if (phones.length === 0) this.#hasPeopleWithoutPhone = true;
    const externalId = parties.externalId.at(party);
    const isTaken = externalId >= 0 && this.#people.withExternalId(externalId) >= 0;
    this.#personOf[party] = this.#people.add({
      baseId: 0,
      place: { file: parties.file.at(party), row: parties.row.at(party) },
      externalId: isTaken ? -1 : externalId,
      names: name < 0 ? [] : [name],
      phones,
      emails: [...emailsOfParty(party, this.#books)],
      phonesInBase: 0,
      emailsInBase: 0,
      parties: [party],
    });
  }

  #learn(party: number, index: number): void {
    const { parties } = this.#books;
    const externalId = parties.externalId.at(party);
    this.#personOf[party] = index;
    const person = this.#people.at(index);
    person.parties.push(party);
    if (externalId >= 0 && person.externalId < 0 && this.#people.withExternalId(externalId) < 0) {
      this.#people.setExternalId(index, externalId);
    }
    for (const phone of phonesOfParty(party, this.#books)) this.#people.learnPhone(index, phone);
    for (const email of emailsOfParty(party, this.#books)) this.#people.learnEmail(index, email);
    const name = parties.name.at(party);
    if (name >= 0) this.#people.learnName(index, name);
  }
}
