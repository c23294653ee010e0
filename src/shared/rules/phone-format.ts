const TWO_DIGIT_CODES = new Set(
  (
    '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 ' +
    '81 82 84 86 90 91 92 93 94 95 98'
  ).split(' '),
);
const SEVEN = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/;

/**
 * An E.164 number for the eye: "+7 992 235-98-52"; of other countries the code, the area and the
 * last seven digits, grouped as the reader is used to. What is not E.164 stays as it is.
 */
export const formatPhone = (e164: string, locale: 'ru' | 'en'): string => {
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
