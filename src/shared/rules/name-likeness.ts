import { editDistance } from './edit-distance.ts';
import { shortForms } from './given-names.ts';
import type { ParsedName } from './name-parse.ts';
import { foldText, isCyrillic, withoutLookAlikes } from './name-words.ts';
import { remembering } from './remember.ts';

/**
 * - `same`: all that is known of both agrees;
 * - `compatible`: nothing contradicts, but something is missing or short;
 * - `typo`: alike but for a slip or two;
 * - `other_surname`: the same given name and patronymic under another surname (marriage);
 * - `different`; `unknown`: one of them has no name.
 */
export type NameLikeness =
  | 'same'
  | 'compatible'
  | 'typo'
  | 'other_surname'
  | 'different'
  | 'unknown';

export type NameRemark =
  | 'look_alike_letters'
  | 'name_typo'
  | 'initials'
  | 'name_part_missing'
  | 'name_form'
  | 'name_order';

/** A name made ready for comparing: words folded, initials a letter with a stop, nothing as an empty text. */
export interface ComparableName {
  readonly isCompany: boolean;
  readonly surname: string;
  readonly given: string;
  readonly patronymic: string;
  /** Whether Latin letters stood among Cyrillic ones. */
  readonly hasLookAlikes: boolean;
}

const hasLatin = /[a-z]/i;
/** The Latin letters that a Cyrillic word may hide. */
const onlyLookAlikes = /^(?:[aceopxykmthb]|[^a-z])+$/i;

/** Lower case, ё as е, Latin letters that look Cyrillic as Cyrillic where the whole word can be read so. */
export const foldedWord = (word: string): string =>
  foldText(hasLatin.test(word) && onlyLookAlikes.test(word) ? withoutLookAlikes(word) : word);

/** `written`: as it stands in the base, where look-alike letters still show. */
export function comparableName(name: ParsedName, written: string): ComparableName {
  const part = (full: string | null, initial: string | undefined): string => {
    if (full !== null) return foldedWord(full);
    return initial === undefined ? '' : `${foldedWord(initial)}.`;
  };
  const hasLookAlikes = written
    .split(/[\s-]+/)
    .some((word) => hasLatin.test(word) && (isCyrillic(word) || onlyLookAlikes.test(word)));
  if (name.kind === 'company') {
    const bare = name.prefix === null ? name.display : name.display.replace(name.prefix, '');
    const core = bare.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
    const surname = core.split(' ').map(foldedWord).join(' ');
    return { isCompany: true, surname, given: '', patronymic: '', hasLookAlikes };
  }
  return {
    isCompany: false,
    surname: part(name.surname, undefined),
    given: part(name.givenName, name.initials.given),
    patronymic: part(name.patronymic, name.initials.patronymic),
    hasLookAlikes,
  };
}

/** Ordered from the best; the worst of the parts is the name's. */
const degrees = ['same', 'compatible', 'typo', 'different'] as const;
type Degree = (typeof degrees)[number];
interface Part {
  readonly degree: Degree;
  readonly remark?: NameRemark;
}

const isInitial = (word: string): boolean => word.length === 2 && word.endsWith('.');
/** Keyed by the word: a base has few names, and compares each of them thousands of times. */
const soft = remembering((word: string): string => word.replaceAll(/ь(?=[еюя])/g, 'и'));

function isForm(a: string, b: string): boolean {
  if (soft(a) === soft(b)) return true;
  const [fullA, fullB] = [shortForms.get(a) ?? [a], shortForms.get(b) ?? [b]];
  return fullA.some((name) => fullB.some((other) => soft(name) === soft(other)));
}

/** One slip in a word of four letters, two in one of eight: in a shorter word a letter makes another name. */
function isSlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4) return false;
  return editDistance(a, b, shorter >= 8 ? 2 : 1) !== null;
}

function comparePart(a: string, b: string, endings?: RegExp): Part {
  if (a === b) return { degree: 'same' };
  if (a === '' || b === '') return { degree: 'compatible', remark: 'name_part_missing' };
  if (isInitial(a) || isInitial(b)) {
    return a[0] === b[0] ? { degree: 'compatible', remark: 'initials' } : { degree: 'different' };
  }
  if (isForm(a, b)) return { degree: 'compatible', remark: 'name_form' };
  // «Иванов» and «Иванова», «Александр» and «Александра» are two people, not a slip.
  if (endings && isOtherEnding(a, b, endings)) return { degree: 'different' };
  return isSlip(a, b) ? { degree: 'typo', remark: 'name_typo' } : { degree: 'different' };
}

/** Whether one is the other with another gender's ending. */
function isOtherEnding(a: string, b: string, endings: RegExp): boolean {
  const [stemA, stemB] = [a.replace(endings, ''), b.replace(endings, '')];
  return stemA === stemB;
}
const surnameEnding = /(?:а|ая|ий|ый|ой)$/;
const givenEnding = /[аяй]$/;
const patronymicEnding = /(?:ич|на)$/;

/** «Сомов Глеб» and «Сомова Рита»: a surname, in either gender, under two given names. */
export const isOneFamily = (a: ComparableName, b: ComparableName): boolean =>
  !a.isCompany &&
  !b.isCompany &&
  a.surname !== '' &&
  isOtherEnding(a.surname, b.surname, surnameEnding) &&
  nameLikeness(a, b).likeness === 'different';

type Parts = readonly [surname: string, given: string, patronymic: string];

function compareParts(a: Parts, b: Parts): { likeness: NameLikeness; remarks: NameRemark[] } {
  // Another given name or patronymic is another person whatever the surname: most pairs end here.
  const different = { likeness: 'different' as const, remarks: [] };
  const given = comparePart(a[1], b[1], givenEnding);
  if (given.degree === 'different') return different;
  const patronymic = comparePart(a[2], b[2], patronymicEnding);
  if (patronymic.degree === 'different') return different;
  const surname = comparePart(a[0], b[0], surnameEnding);
  const parts = [surname, given, patronymic];
  const worst = Math.max(...parts.map(({ degree }) => degrees.indexOf(degree)));
  const remarks = [...new Set(parts.flatMap(({ remark }) => (remark ? [remark] : [])))];
  const likeness = degrees[worst] ?? 'different';
  const isMarriage =
    surname.degree === 'different' &&
    given.degree === 'same' &&
    patronymic.degree === 'same' &&
    a[1] !== '' &&
    a[2] !== '' &&
    !isInitial(a[2]);
  if (isMarriage) return { likeness: 'other_surname', remarks: [] };
  // Nothing in common at all is no likeness, and two slips in two words are another name.
  const shared = [0, 1, 2].some((at) => a[at] !== '' && b[at] !== '');
  const slips = parts.filter(({ degree }) => degree === 'typo').length;
  if (!shared || slips > 1) return different;
  // A given name alone belongs to everybody.
  const hasSurnames = a[0] !== '' && b[0] !== '';
  const hasMore = a[1] !== '' && b[1] !== '' && a[2] !== '' && b[2] !== '';
  if (likeness !== 'different' && !hasSurnames && !hasMore) {
    return { likeness: 'unknown', remarks };
  }
  return { likeness, remarks: likeness === 'different' ? [] : remarks };
}

const isNameless = ({ surname, given, patronymic }: ComparableName): boolean =>
  surname === '' && given === '' && patronymic === '';

/** Whether two names may be one client's, and what differs in the writing. */
export function nameLikeness(
  a: ComparableName,
  b: ComparableName,
): { likeness: NameLikeness; remarks: NameRemark[] } {
  if (isNameless(a) || isNameless(b)) return { likeness: 'unknown', remarks: [] };
  if (a.isCompany !== b.isCompany) return { likeness: 'different', remarks: [] };
  let found = compareParts([a.surname, a.given, a.patronymic], [b.surname, b.given, b.patronymic]);
  const isPoor = found.likeness === 'different' || found.likeness === 'other_surname';
  if (isPoor && !a.isCompany && a.given !== '' && b.surname !== '') {
    const swapped = compareParts(
      [a.surname, a.given, a.patronymic],
      [b.given, b.surname, b.patronymic],
    );
    if (swapped.likeness === 'same' || swapped.likeness === 'compatible') {
      found = { likeness: 'compatible', remarks: [...swapped.remarks, 'name_order'] };
    }
  }
  const isAlike = found.likeness !== 'different' && found.likeness !== 'unknown';
  return isAlike && a.hasLookAlikes !== b.hasLookAlikes
    ? { ...found, remarks: [...found.remarks, 'look_alike_letters'] }
    : found;
}
