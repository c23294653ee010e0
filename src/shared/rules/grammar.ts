import type { ParsedName } from './name-parse.ts';

/** The form that goes with a number in Russian: 1, 21 заказ; 2–4, 22 заказа; 0, 5–20, 11–14 заказов. */
export const pluralRu = (count: number, one: string, few: string, many: string): string => {
  const whole = Math.abs(count);
  // A fraction takes the genitive singular, as few does: «1,5 заказа».
  if (!Number.isInteger(whole)) return few;
  const [tens, units] = [whole % 100, whole % 10];
  if (tens >= 11 && tens <= 14) return many;
  if (units === 1) return one;
  return units >= 2 && units <= 4 ? few : many;
};

const STEMS = (
  'нулев перв втор трет четвёрт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат ' +
  'пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат'
).split(' ');
const ENDINGS = { m: 'ый', f: 'ая', n: 'ое' } as const;
const STRESSED = { m: 'ой', f: 'ая', n: 'ое' } as const;
const THIRD = { m: 'ий', f: 'ья', n: 'ье' } as const;
const FIGURE_ENDINGS = { m: 'й', f: 'я', n: 'е' } as const;
/** нулевой, второй, шестой, седьмой, восьмой. */
const STRESSED_NUMBERS = new Set([0, 2, 6, 7, 8]);

export type GenderRu = 'm' | 'f' | 'n';

/** «четвёртый», «двадцать первая» in the nominative; from 31 on in figures, «31-й». */
export const ordinalRu = (number: number, gender: GenderRu): string => {
  if (!Number.isInteger(number) || number < 0 || number > 30) {
    return `${number}-${FIGURE_ENDINGS[gender]}`;
  }
  if (number === 30) return `тридцат${ENDINGS[gender]}`;
  if (number > 20) return `двадцать ${ordinalRu(number - 20, gender)}`;
  const stem = STEMS[number] ?? '';
  if (number === 3) return stem + THIRD[gender];
  return stem + (STRESSED_NUMBERS.has(number) ? STRESSED : ENDINGS)[gender];
};

/** Which year together it is, for «Вы с нами …»: 1 «первый год», 4 «четвёртый год». */
export const yearsTogetherRu = (year: number): string => `${ordinalRu(year, 'm')} год`;

/** "1st", "22nd", "13th". */
export const ordinalEn = (number: number): string => {
  const [tens, units] = [Math.abs(number) % 100, Math.abs(number) % 10];
  if (tens >= 11 && tens <= 13) return `${number}th`;
  return `${number}${['th', 'st', 'nd', 'rd'][units] ?? 'th'}`;
};

/**
 * The name to open a conversation with, «Зоя Игоревна»; null where none is known that could be said aloud (a firm, a
 * surname with initials): the greeting then goes without a name.
 */
export const greetingName = (name: ParsedName): string | null => {
  if (name.kind === 'company' || name.givenName === null) return null;
  return name.patronymic === null ? name.givenName : `${name.givenName} ${name.patronymic}`;
};
