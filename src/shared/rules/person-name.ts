import { isGivenName } from './given-names.ts';
import {
  foldWord,
  hasSurnameEnding,
  isCyrillic,
  isPatronymic,
  isPatronymicTail,
} from './name-words.ts';

export interface PersonWords {
  surname: string | null;
  givenName: string | null;
  patronymic: string | null;
  /** Words beyond a name: «директор». */
  remark: string | null;
}

/** «Гасан оглы» is one patronymic. */
export const joinTails = (words: readonly string[]): string[] => {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last !== undefined && isPatronymicTail(foldWord(word)))
      joined[joined.length - 1] = `${last} ${word}`;
    else joined.push(word);
  }
  return joined;
};

const NOBODY: PersonWords = { surname: null, givenName: null, patronymic: null, remark: null };

/**
 * Which word of a person's name is which, whatever their order. The patronymic is known by its ending; of the other two
 * the given name by the list of given names, the surname by its ending or by capitals («ФРОЛОВА Зоя»); when nothing
 * decides, the surname stands first in Russian and last in English. `commaFirst`: a comma stood behind the first word.
 */
export const assignWords = (words: readonly string[], commaFirst: boolean): PersonWords => {
  if (words.length === 0) return NOBODY;
  const cyrillic = words.some(isCyrillic);
  if (!cyrillic) return assignLatin(words, commaFirst);
  const at = patronymicAt(words);
  if (words.length > 3 && at > 0) return assignMany(words, at);
  const patronymic = at === -1 ? null : (words[at] ?? null);
  const rest = words.filter((_, index) => index !== at);
  const [first = null, second = null, ...others] = rest;
  if (first === null) return { ...NOBODY, patronymic };
  if (second === null) return { ...NOBODY, ...single(first, at), patronymic };

  const surnameFirst = commaFirst || isSurnameFirst(first, second, at === 1);
  const pair = surnameFirst
    ? { surname: first, givenName: second }
    : { surname: second, givenName: first };
  // «Нгуен Ван Ан», «Фролова Зоя Игоревн»: what follows a surname and a given name stands for the patronymic.
  return { ...NOBODY, ...pair, patronymic: patronymic ?? (others.join(' ') || null) };
};

/** More words than three: a double surname before the given name, or a remark behind the name. */
const assignMany = (words: readonly string[], at: number): PersonWords => {
  const patronymic = words[at] ?? null;
  const givenName = words[at - 1] ?? null;
  const behind = words.slice(at + 1);
  const surname = at > 1 ? words.slice(0, at - 1).join(' ') : (behind.shift() ?? null);
  return { surname, givenName, patronymic, remark: behind.join(' ') || null };
};

const assignLatin = (words: readonly string[], commaFirst: boolean): PersonWords => {
  const last = words.length - 1;
  const only = words.length === 1 && isGivenName(foldWord(words[0] ?? ''));
  if (only) return { ...NOBODY, givenName: words[0] ?? null };
  const surname = (commaFirst ? words[0] : words[last]) ?? null;
  const given = (commaFirst ? words.slice(1) : words.slice(0, last)).join(' ');
  return { ...NOBODY, surname, givenName: given === '' ? null : given };
};

const single = (
  word: string,
  patronymicIndex: number,
): { surname: string | null; givenName: string | null } => {
  const folded = foldWord(word);
  // Before a patronymic alone stands a given name, unless it is plainly a surname.
  const isGiven = isGivenName(folded) || (patronymicIndex === 1 && !hasSurnameEnding(folded));
  return isGiven ? { surname: null, givenName: word } : { surname: word, givenName: null };
};

const patronymicAt = (words: readonly string[]): number => {
  if (words.length === 1) return isPatronymic(foldWord(words[0] ?? '')) ? 0 : -1;
  // «Роман Аркадьевич Абрамович»: behind a given name the first patronymic counts, else the last.
  const found: number[] = [];
  for (const [index, word] of words.entries()) if (isPatronymic(foldWord(word))) found.push(index);
  const first = found[0] ?? -1;
  if (found.length < 2) {
    const isSurname = first === 0 && words.length === 2 && isGivenName(foldWord(words[1] ?? ''));
    return isSurname && (words[0] ?? '').endsWith('ч') ? -1 : first;
  }
  return first === 1 && isGivenName(foldWord(words[0] ?? '')) ? 1 : (found.at(-1) ?? -1);
};

const isSurnameFirst = (first: string, second: string, patronymicBetween: boolean): boolean => {
  const [a, b] = [foldWord(first), foldWord(second)];
  const [givenA, givenB] = [isGivenName(a), isGivenName(b)];
  if (givenA !== givenB) return givenB;
  const [surnameA, surnameB] = [hasSurnameEnding(a), hasSurnameEnding(b)];
  if (surnameA !== surnameB) return surnameA;
  const [upperA, upperB] = [first === first.toUpperCase(), second === second.toUpperCase()];
  if (upperA !== upperB) return upperA;
  return !patronymicBetween;
};
