const TWO_DIGIT_CODES = new Set(
  (
    '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 ' +
    '81 82 84 86 90 91 92 93 94 95 98'
  ).split(' '),
);
const SEVEN = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/;

const EXTENSION_WORD = { ru: 'доб.', en: 'ext.' } as const;

/** E.164 and an extension in one text, as RFC 3966 writes them. */
export const withExtension = (e164: string, extension: string | null): string =>
  extension === null ? e164 : `${e164};ext=${extension}`;

/**
 * An E.164 number for the eye: "+7 992 235-98-52"; of other countries the code, the area and the
 * last seven digits, grouped as the reader is used to. An extension behind it (RFC 3966: `;ext=12`) is said in a
 * word: «доб. 12». What is not E.164 stays as it is.
 */
export const formatPhone = (number: string, locale: 'ru' | 'en'): string => {
  const [, e164 = number, extension] = /^(\+\d+);ext=(\d+)$/.exec(number) ?? [];
  const main = formatNumber(e164, locale);
  return extension === undefined ? main : `${main} ${EXTENSION_WORD[locale]}\u00A0${extension}`;
};

const formatNumber = (e164: string, locale: 'ru' | 'en'): string => {
  const seven = SEVEN.exec(e164);
  if (seven !== null) return `+7 ${seven[1]} ${seven[2]}-${seven[3]}-${seven[4]}`;
  if (!/^\+[1-9]\d{7,14}$/.test(e164)) return e164;
  const code = codeLength(e164);
  const national = e164.slice(1 + code);
  const area = national.slice(0, -7);
  const [first, second, last] = [
    national.slice(-7, -4),
    national.slice(-4, -2),
    national.slice(-2),
  ];
  const subscriber = locale === 'ru' ? `${first}-${second}-${last}` : `${first} ${second}${last}`;
  return [e164.slice(0, 1 + code), area, subscriber].filter((group) => group !== '').join(' ');
};

const codeLength = (e164: string): number => {
  if (e164.startsWith('+1') || e164.startsWith('+7')) return 1;
  return TWO_DIGIT_CODES.has(e164.slice(1, 3)) ? 2 : 3;
};
