import { companyDisplay, companyOf, withShortForm } from './company-name.ts';
import { foldText, isCyrillic, properCase, withoutLookAlikes } from './name-words.ts';
import { assignWords, joinTails } from './person-name.ts';
import { remembering } from './remember.ts';

export interface NameInitials {
  readonly given?: string;
  readonly patronymic?: string;
}

export interface ParsedName {
  readonly kind: 'person' | 'company';
  /** «ИП» of a person in business, the legal form of a firm. */
  readonly prefix: string | null;
  readonly surname: string | null;
  readonly givenName: string | null;
  readonly patronymic: string | null;
  /** Only for parts of which nothing but the letter is known. */
  readonly initials: NameInitials;
  /** The words in brackets, which are no part of the name: «(сестра Марии)». */
  readonly note: string | null;
  /** Surname, given name, patronymic, properly capitalised; a firm with its form. */
  readonly display: string;
}

const SOLE_TRADER = new Set(['ип', 'самозанятый', 'самозанятая', 'ч/п', 'пбоюл']);
const TITLES = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'г-н',
  'г-жа',
  'гр',
  'гр-н',
  'господин',
  'госпожа',
]);
const isSoleTrader = remembering((word) => SOLE_TRADER.has(foldText(word)));
const SPACES = /\s+/;
const BRACKETS = /\(([^()]*)\)/g;
const INITIALS = /^(?:\p{Lu}\.?-?){1,2}$|^\p{L}\.(?:\p{L}\.?)?$/u;

/**
 * Reads a client's name as shops write it: any order of the parts, any case, initials, «ИП», legal forms, look-alike
 * letters. An individual entrepreneur is a person. Never fails: what it cannot tell apart stays in `display`.
 */
export const parseName = (text: string): ParsedName => {
  let note: string | null = null;
  let plain = text;
  if (text.includes('(')) {
    plain = text.replace(BRACKETS, (_, inside: string) => {
      if (SOLE_TRADER.has(inside.trim().toLowerCase())) return ` ${inside} `;
      note = inside.trim() === '' ? note : inside.trim();
      return ' ';
    });
  }
  if (plain.includes(',')) plain = plain.replaceAll(',', ', ');
  const cleaned = withShortForm(plain.trim());
  const words = cleaned === '' ? [] : cleaned.split(SPACES);
  const named =
    words.length > 1 && words.some(isSoleTrader)
      ? words.filter((word) => !isSoleTrader(word))
      : words;
  const isTrader = named.length < words.length;
  if (!isTrader) {
    const company = companyOf(cleaned, words);
    if (company !== null) return companyName(companyDisplay(company), company.form, note);
  }
  return (
    personName(named, isTrader ? 'ИП' : null, note) ?? companyName(words.join(' '), null, note)
  );
};

const companyName = (display: string, prefix: string | null, note: string | null): ParsedName => ({
  kind: 'company',
  prefix,
  surname: null,
  givenName: null,
  patronymic: null,
  initials: {},
  note,
  display,
});

const LONGEST_NAME = 6;

/** Null when there are more words than a name has. */
const personName = (
  words: readonly string[],
  prefix: string | null,
  note: string | null,
): ParsedName | null => {
  if (words.length > LONGEST_NAME) return null;
  const cyrillic = words.some(isCyrillic);
  const full: string[] = [];
  let letters = '';
  let commaFirst = false;
  const read = cyrillic ? readCyrillicWord : readWord;
  for (const word of words) {
    const { bare, role } = read(word);
    if (role === 'initials') letters += bare;
    if (role !== 'name') continue;
    full.push(bare);
    if (full.length === 1 && word.endsWith(',')) commaFirst = true;
  }
  // «Иванов А.Б., Петров В.Г.» are two people, whom no one name may stand for.
  if (letters.length > 2) return null;
  const { surname, givenName, patronymic, remark } = assignWords(joinTails(full), commaFirst);
  const parts = {
    surname: surname === null ? null : properCase(surname),
    givenName: givenName === null ? null : properCase(givenName),
    patronymic: patronymic === null ? null : properCase(patronymic),
  };
  const initials = initialsOf(letters, parts.givenName !== null, parts.patronymic !== null);
  return {
    kind: 'person',
    prefix,
    ...parts,
    initials,
    note: note !== null && remark !== null ? `${note}, ${remark}` : (note ?? remark),
    display: personDisplay(parts, initials, words),
  };
};

interface NameWord {
  readonly bare: string;
  readonly role: 'name' | 'initials' | 'nothing';
}

const readBare = (bare: string): NameWord => {
  if (bare === '' || TITLES.has(foldText(bare).replace(/\.$/, '')))
    return { bare, role: 'nothing' };
  return isInitials(bare)
    ? { bare: bare.replace(/[^\p{L}]/gu, '').toUpperCase(), role: 'initials' }
    : { bare: bare.replace(/\.$/, ''), role: 'name' };
};

const withoutMarks = (word: string): string => word.replace(/^[,;"«»]+|[,;"«»]+$/g, '');
const readWord = remembering((word) => readBare(withoutMarks(word)));
const readCyrillicWord = remembering((word) => readBare(withoutLookAlikes(withoutMarks(word))));

const isInitials = (word: string): boolean =>
  word.length <= 5 && INITIALS.test(word) && !/^\p{Lu}{2}$/u.test(word);

const initialsOf = (
  letters: string,
  givenKnown: boolean,
  patronymicKnown: boolean,
): NameInitials => {
  const [first, second] = letters;
  if (first === undefined || (givenKnown && patronymicKnown)) return {};
  if (givenKnown) return { patronymic: first };
  if (patronymicKnown) return { given: first };
  return second === undefined ? { given: first } : { given: first, patronymic: second };
};

const personDisplay = (
  { surname, givenName, patronymic }: Pick<ParsedName, 'surname' | 'givenName' | 'patronymic'>,
  initials: NameInitials,
  words: readonly string[],
): string => {
  const given = givenName ?? (initials.given === undefined ? null : `${initials.given}.`);
  const father =
    patronymic ?? (initials.patronymic === undefined ? null : `${initials.patronymic}.`);
  const isLatin = !isCyrillic(`${surname ?? ''}${givenName ?? ''}`);
  const named = given === null || father === null ? (given ?? father) : `${given} ${father}`;
  const [head, tail] = isLatin ? [named, surname] : [surname, named];
  const display = head === null || tail === null ? (head ?? tail ?? '') : `${head} ${tail}`;
  return display === '' ? words.join(' ') : display;
};
