import { genderOfGivenName } from './given-names.ts';
import type { ParsedName } from './name-parse.ts';
import { foldWord, genderOfSurname, isPatronymic } from './name-words.ts';

/** How to address them: «Зоя Игоревна», else the given name, else the name as it stands. */
export const addressAs = (name: ParsedName): string => {
  if (name.kind === 'company' || name.givenName === null) return name.display;
  return name.patronymic === null ? name.givenName : `${name.givenName} ${name.patronymic}`;
};

/** By patronymic, then given name, then surname; null when none of them tells, and for firms. */
export const guessGender = (name: ParsedName): 'f' | 'm' | null => {
  const byPatronymic =
    name.patronymic === null ? null : genderOfPatronymic(foldWord(name.patronymic));
  if (byPatronymic !== null) return byPatronymic;
  const byGiven = name.givenName === null ? null : genderOfGivenName(foldWord(name.givenName));
  if (byGiven !== null) return byGiven;
  return name.surname === null ? null : genderOfSurname(foldWord(name.surname));
};

const genderOfPatronymic = (folded: string): 'f' | 'm' | null => {
  if (/(?:кызы|кизи|гызы)$/.test(folded)) return 'f';
  if (/(?:оглы|оглу|угли|уулу|улы)$/.test(folded)) return 'm';
  if (!isPatronymic(folded)) return null;
  return folded.endsWith('а') ? 'f' : 'm';
};
