import petrovich from 'petrovich';
import { guessGender } from './name-address.ts';
import type { ParsedName } from './name-parse.ts';
import { isCyrillic } from './name-words.ts';

export type NameCase =
  | 'nominative'
  | 'genitive'
  | 'dative'
  | 'accusative'
  | 'instrumental'
  | 'prepositional';

/**
 * The name in a Russian case: «Фролова Зоя Игоревна» in the dative is «Фроловой Зое Игоревне». Firms, names in Latin
 * letters and names whose gender cannot be told are given back as they stand, rather than declined wrongly. Initials
 * stay initials.
 */
export const declineName = (name: ParsedName, nameCase: NameCase): string => {
  const gender = guessGender(name);
  if (name.kind === 'company' || gender === null || !isCyrillic(name.display)) return name.display;
  const declined = petrovich(
    {
      gender: gender === 'f' ? 'female' : 'male',
      ...(name.surname === null ? {} : { last: name.surname }),
      ...(name.givenName === null ? {} : { first: name.givenName }),
      ...(name.patronymic === null ? {} : { middle: name.patronymic }),
    },
    nameCase,
  );
  const { given, patronymic } = name.initials;
  return [
    declined.last,
    declined.first ?? (given === undefined ? undefined : `${given}.`),
    declined.middle ?? (patronymic === undefined ? undefined : `${patronymic}.`),
  ]
    .filter((part) => part !== undefined)
    .join(' ');
};
