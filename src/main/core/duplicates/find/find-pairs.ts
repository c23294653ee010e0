import { addressLikeness, type ComparableAddress } from '#shared/rules/address-likeness.ts';
import { certaintyOf, leastCertainty, type Evidence } from '#shared/rules/duplicate-certainty.ts';
import { isOneFamily, nameLikeness, type ComparableName } from '#shared/rules/name-likeness.ts';
import type { Job } from '../../context.ts';
import { Blocks, pairsOf } from './blocks.ts';
import type { Person, Sharing } from './people.store.ts';

export interface FoundPair {
  readonly firstId: number;
  readonly secondId: number;
  readonly certainty: number;
}

/** A name that more clients than these bear says nothing by itself. */
const mostNamesakes = 3;

const sharesPhone = 1;
const sharesEmail = 2;

/** Whether two may have been born on one day. */
export function birthdays(a: string | null, b: string | null): Evidence['birthday'] {
  if (a === null || b === null) return null;
  if (a.slice(-5) !== b.slice(-5)) return 'other';
  if (a === b) return a.startsWith('--') ? 'day' : 'same';
  return a.startsWith('--') || b.startsWith('--') ? 'day' : 'other';
}

/** The likest two of the addresses. */
export function addresses(
  a: readonly ComparableAddress[],
  b: readonly ComparableAddress[],
): Evidence['address'] {
  let best: Evidence['address'] = null;
  for (const one of a) {
    for (const other of b) {
      const likeness = addressLikeness(one, other);
      if (likeness === 'same') return 'same';
      if (likeness === 'like') best = 'like';
    }
  }
  return best;
}

const keyOf = ({ isCompany, surname, given, patronymic }: ComparableName): string =>
  `${isCompany ? '#' : ''}${surname}|${given}|${patronymic}`;

/** How much a name says by itself, once it is known how many bear it. */
export const weightOf = (name: ComparableName, bearers: number): Evidence['nameWeight'] => {
  if (bearers > mostNamesakes) return 0;
  if (name.isCompany) return 2;
  const isWhole = [name.surname, name.given, name.patronymic].every(
    (part) => part !== '' && !part.endsWith('.'),
  );
  if (isWhole) return 2;
  return name.surname !== '' && name.given !== '' && !name.given.endsWith('.') ? 1 : 0;
};

/** First letters of surname and given name: a slip is seldom in both, and their order does not matter. */
const initials = ({ surname, given }: ComparableName): string[] =>
  [...new Set([surname[0], given[0]])].filter((letter) => letter !== undefined);

/** A cheap look before the thorough one: most of a block share nothing but an initial. */
const mayBeAlike = (a: ComparableName, b: ComparableName): boolean =>
  a.surname === b.surname ||
  a.given[0] === b.given[0] ||
  a.given === '' ||
  b.given === '' ||
  a.surname === b.given ||
  a.given === b.surname;

/** Clients by what like ones have in common besides the name. */
function blocksOf(people: readonly Person[]): { byBirthday: Blocks; byAddress: Blocks } {
  const byBirthday = new Blocks();
  const byAddress = new Blocks();
  for (const [place, { name, birthday, addresses: own }] of people.entries()) {
    for (const letter of initials(name)) {
      if (birthday !== null) byBirthday.add(`${birthday.slice(-5)}${letter}`, place);
      for (const { words, numbers } of own) {
        for (const word of words.slice(0, 6)) {
          byAddress.add(`${numbers[0]}:${word.slice(0, 3)}:${letter}`, place);
        }
      }
    }
  }
  return { byBirthday, byAddress };
}

interface Known {
  readonly people: readonly Person[];
  readonly phones: Sharing;
  readonly emails: Sharing;
  /** Whether somebody has decided that the two are not the same. */
  readonly isDecided: (firstId: number, secondId: number) => boolean;
}

/**
 * Pairs that may be one client, the surest first. Nobody is compared with everybody: only whoever shares a telephone,
 * an e-mail, a name, or a birthday or the beginning of an address together with an initial.
 */
export function findPairs(known: Known, job: Job): FoundPair[] {
  const { people } = known;
  const count = people.length;
  const place = new Map(people.map(({ id }, index) => [id, index]));
  const contacts = new Map<number, number>();
  const keys = people.map(({ name }) => keyOf(name));
  const byName = (a: number, b: number): number => {
    const [one = '', other = ''] = [keys[a], keys[b]];
    return one < other ? -1 : one > other ? 1 : a - b;
  };
  const at = (index: number): Person => {
    const person = people[index];
    if (!person) throw new RangeError(`no client at ${index}`);
    return person;
  };
  const nameAt = (index: number): ComparableName => at(index).name;
  const note = (a: number, b: number, flag: number): void => {
    const key = a * count + b;
    contacts.set(key, (contacts.get(key) ?? 0) | flag);
  };
  const isAlike = (a: number, b: number): boolean => {
    const [one, other] = [nameAt(a), nameAt(b)];
    if (!mayBeAlike(one, other)) return false;
    const { likeness } = nameLikeness(one, other);
    return likeness !== 'different' && likeness !== 'unknown';
  };
  let done = 0;
  const step = (size: number): void => {
    done += size;
    job.throwIfCancelled();
    job.progress('comparing', Math.min(done, count * 4), count * 4);
  };

  const share = (groups: Sharing, flag: number): void => {
    for (const ids of groups) {
      const block = ids.map((id) => place.get(id) ?? 0);
      for (const [a, b] of pairsOf(block, byName)) note(a, b, flag);
    }
    step(count);
  };
  share(known.phones, sharesPhone);
  share(known.emails, sharesEmail);

  const namesakes = Map.groupBy(people.keys(), (index) => keys[index]);
  for (const group of namesakes.values()) {
    const [first] = group;
    if (first === undefined || group.length > mostNamesakes) continue;
    if (weightOf(nameAt(first), group.length) === 0) continue;
    for (const [a, b] of pairsOf(group, byName)) note(a, b, 0);
  }
  const { byBirthday, byAddress } = blocksOf(people);
  let looked = 0;
  for (const blocks of [byBirthday, byAddress]) {
    for (const block of blocks.groups()) {
      looked += block.length;
      if (looked > 2000) {
        step((looked / (blocks.size + 1)) * count);
        looked = 0;
      }
      for (const [a, b] of pairsOf(block, byName)) {
        if (contacts.has(a * count + b) || !isAlike(a, b)) continue;
        const isNear =
          blocks === byBirthday
            ? birthdays(at(a).birthday, at(b).birthday) !== 'other'
            : addresses(at(a).addresses, at(b).addresses) !== null;
        if (isNear) note(a, b, 0);
      }
    }
  }
  return [...contacts]
    .map(([key, flags]): FoundPair => {
      const [first, second] = [at(Math.floor(key / count)), at(key % count)];
      return {
        firstId: first.id,
        secondId: second.id,
        certainty: certaintyOf({
          name: nameLikeness(first.name, second.name).likeness,
          phone: (flags & sharesPhone) !== 0,
          email: (flags & sharesEmail) !== 0,
          birthday: birthdays(first.birthday, second.birthday),
          address: addresses(first.addresses, second.addresses),
          nameWeight: weightOf(first.name, namesakes.get(keyOf(first.name))?.length ?? 0),
          isFamily: isOneFamily(first.name, second.name),
        }),
      };
    })
    .filter(
      ({ firstId, secondId, certainty }) =>
        certainty >= leastCertainty && !known.isDecided(firstId, secondId),
    )
    .toSorted(
      (a, b) => b.certainty - a.certainty || a.firstId - b.firstId || a.secondId - b.secondId,
    );
}
