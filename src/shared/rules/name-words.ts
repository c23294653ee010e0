import { remembering } from './remember.ts';

/** What one word of a name tells by its letters. Folded means lower case with ё as е. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  k: 'к',
  m: 'м',
  t: 'т',
  h: 'н',
  b: 'в',
  A: 'А',
  C: 'С',
  E: 'Е',
  O: 'О',
  P: 'Р',
  X: 'Х',
  Y: 'У',
  K: 'К',
  M: 'М',
  T: 'Т',
  H: 'Н',
  B: 'В',
};
const CYRILLIC = /[\u0400-\u04ff]/;
const LATIN = /[a-z]/i;

export const isCyrillic = (text: string): boolean => CYRILLIC.test(text);

/** Latin letters that look Cyrillic, made Cyrillic; the caller knows that the rest of the name is. */
export const withoutLookAlikes = (word: string): string =>
  LATIN.test(word) ? word.replace(/[a-z]/gi, (letter) => LOOK_ALIKES[letter] ?? letter) : word;

/** Lower case, ё as е: how names are compared. */
export const foldText = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** The same for single words, which repeat. */
export const foldWord = remembering(foldText);

const PARTICLES = new Set(['оглы', 'оглу', 'кызы', 'кизи', 'угли', 'уулу', 'гызы', 'фон']);

/** «ФРОЛОВА» and «фролова» become «Фролова», each part of a double name; a word of mixed case is left as it is. */
export const properCase = remembering((text: string): string =>
  text
    .split(' ')
    .map((word) => {
      const lower = word.toLowerCase();
      if (PARTICLES.has(lower)) return lower;
      const isMixed = word !== lower && word !== word.toUpperCase();
      return isMixed ? word : capitalised(lower);
    })
    .join(' '),
);

const capitalised = (lower: string): string => {
  if (!lower.includes('-') && !lower.includes("'") && !lower.includes('’')) {
    return lower.charAt(0).toUpperCase() + lower.slice(1);
  }
  return lower.replace(
    /(^|[-'’])(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
};

const PATRONYMIC_TAIL = new Set(['оглы', 'оглу', 'кызы', 'кизи', 'угли', 'уулу', 'гызы', 'улы']);
const SHORT_PATRONYMICS = new Set([
  'ильич',
  'кузьмич',
  'лукич',
  'фомич',
  'никитич',
  'саввич',
  'иваныч',
  'палыч',
  'фокич',
]);

export const isPatronymicTail = (folded: string): boolean => PATRONYMIC_TAIL.has(folded);

export const isPatronymic = (folded: string): boolean => {
  if (folded.length < 5) return false;
  if (folded.endsWith('на')) {
    return (
      folded.endsWith('овна') ||
      folded.endsWith('евна') ||
      folded.endsWith('ична') ||
      folded.endsWith('инична')
    );
  }
  if (folded.endsWith('ич')) {
    return folded.endsWith('ович') || folded.endsWith('евич') || SHORT_PATRONYMICS.has(folded);
  }
  if (folded.endsWith('ыч')) return SHORT_PATRONYMICS.has(folded);
  return folded.includes(' ') && isPatronymicTail(folded.slice(folded.lastIndexOf(' ') + 1));
};

const MALE_SURNAME = /(?:[оеи]в|[иы]н|ск[иио]й|цкий|[иы]й|ой)$/;
const FEMALE_SURNAME = /(?:[ое]ва|[иы]на|ская|цкая|[ая]я)$/;
const OTHER_SURNAME =
  /(?:ко|ук|юк|як|ых|их|ян|янц|дзе|швили|ия|ец|ич|ус|ман|берг|штейн|ло|аго|ово)$/;

/** Whether a folded Cyrillic word ends as surnames do. */
export const hasSurnameEnding = (folded: string): boolean =>
  folded.length > 3 &&
  (MALE_SURNAME.test(folded) || FEMALE_SURNAME.test(folded) || OTHER_SURNAME.test(folded));

/** The gender a folded surname shows; null for those that do not change («Ли», «Кравчук», «Долгих»). */
export const genderOfSurname = (folded: string): 'f' | 'm' | null => {
  if (folded.length < 4) return null;
  if (FEMALE_SURNAME.test(folded)) return 'f';
  return MALE_SURNAME.test(folded) ? 'm' : null;
};
