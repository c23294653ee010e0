import { shortForms } from './given-names.ts';
import { foldText, foldWord } from './name-words.ts';
import type { ParsedName } from './name-parse.ts';

/**
 * One text for all writings of one name: folded, parts in one order («фролова|зоя|игоревна»). An initial is a letter
 * with a stop; a firm begins with `#` and carries its form last. «ИП» is no part of the key.
 */
export const nameKey = (name: ParsedName): string => {
  if (name.kind === 'company') return `#${companyCore(name)}|${(name.prefix ?? '').toLowerCase()}`;
  const part = (full: string | null, initial: string | undefined): string => {
    if (full !== null) return foldWord(full);
    return initial === undefined ? '' : `${foldWord(initial)}.`;
  };
  const key = `${part(name.surname, undefined)}|${part(name.givenName, name.initials.given)}|${part(name.patronymic, name.initials.patronymic)}`;
  return key === '||' ? `?${foldText(name.display)}` : key;
};

/** A firm's own name: letters and digits only, without its legal form. */
const companyCore = ({ display, prefix }: ParsedName): string => {
  const core = prefix === null ? display : display.replace(prefix, '');
  return foldText(core)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
};

type Agreement = 'same' | 'compatible' | 'different';

/**
 * Whether two names can belong to one client. `same`: nothing is known of the one that the other lacks, and all agrees.
 * `compatible`: nothing contradicts, but something is missing (an initial for a name, no patronymic, a short form, or
 * no part in
 * common at all, an empty name). `different`: some part contradicts.
 */
export const compareNames = (a: ParsedName, b: ParsedName): Agreement => {
  if (a.display === '' || b.display === '') return 'compatible';
  if (nameKey(a) === nameKey(b)) return 'same';
  if (a.kind === 'company' || b.kind === 'company') return compareFirms(a, b);
  const parts = new Set([
    comparePart(a.surname, undefined, b.surname, undefined),
    comparePart(a.givenName, a.initials.given, b.givenName, b.initials.given),
    comparePart(a.patronymic, a.initials.patronymic, b.patronymic, b.initials.patronymic),
  ]);
  if (parts.has('different')) return 'different';
  return parts.has('compatible') ? 'compatible' : 'same';
};

const compareFirms = (a: ParsedName, b: ParsedName): Agreement => {
  if (companyCore(a) !== companyCore(b)) return 'different';
  const contradicts = a.kind === b.kind && a.prefix !== null && b.prefix !== null;
  return contradicts ? 'different' : 'compatible';
};

const comparePart = (
  fullA: string | null,
  initialA: string | undefined,
  fullB: string | null,
  initialB: string | undefined,
): Agreement => {
  const [a, b] = [foldWord(fullA ?? initialA ?? ''), foldWord(fullB ?? initialB ?? '')];
  const bothFull = fullA !== null && fullB !== null;
  if (a === '' || b === '') return a === b ? 'same' : 'compatible';
  if (a === b) return bothFull || (fullA === null && fullB === null) ? 'same' : 'compatible';
  if (!bothFull) return a.charAt(0) === b.charAt(0) ? 'compatible' : 'different';
  return areFormsOfOne(a, b) ? 'compatible' : 'different';
};

/** «Наталья» and «Наталия», «Саша» and «Александр», «Геннадьевич» and «Геннадиевич». */
const areFormsOfOne = (a: string, b: string): boolean => {
  const soft = (word: string): string => word.replace(/ь(?=[еюя])/g, 'и');
  if (soft(a) === soft(b)) return true;
  const [fullA, fullB] = [shortForms.get(a) ?? [a], shortForms.get(b) ?? [b]];
  return fullA.some((name) => fullB.some((other) => soft(name) === soft(other)));
};
