/**
 * Reading a decimal the way people and programs write it, digit by digit: no binary floating point comes near it.
 * Money and quantities differ only in their scale, in the words allowed beside the digits and in how a lone comma
 * before three digits is meant.
 */
export interface DecimalReading {
  /** How many decimal digits the integer result holds. */
  readonly fractionDigits: number;
  /** The decimal mark, where the whole column has shown it; otherwise it is guessed from this one value. */
  readonly decimalMark?: '.' | ',' | undefined;
  /** "1,234": thousands in a sum of money, a fraction in a weight. */
  readonly commaBeforeThree: 'groups' | 'fraction';
  /** Whether a word beside the digits ("руб", "шт") may stand there; it comes lower-cased, without dots and spaces. */
  readonly isUnit: (word: string) => boolean;
}

/** Nobody writes a sum longer than this, and a bound keeps hostile cells cheap. */
const LONGEST = 64;
const MINUS = '-−–—‐‑﹣-';
const SPACES_AND_DOTS = /[\s.\u200b\ufeff]+/g;
/** "5.-", "5,–": a dash in place of kopecks, no minus. */
const PRICE_DASH = /^[.,]\s?[-–—]/;
const EXPONENT = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d{1,2}$/i;

const isDigit = (char: string | undefined): boolean =>
  char !== undefined && char >= '0' && char <= '9';
const isMark = (char: string | undefined): boolean => char === '.' || char === ',';

/** The integer of 10^-fractionDigits units, half rounded away from zero; null when the text is not one number. */
export const readDecimal = (text: string, reading: DecimalReading): number | null => {
  const written = text.trim();
  if (written.length === 0 || written.length > LONGEST) return null;
  let first = 0;
  while (first < written.length && !isDigit(written[first])) first++;
  if (first === written.length) return null;
  let end = written.length;
  while (!isDigit(written[end - 1])) end--;
  if (isMark(written[first - 1])) first--;

  const body = written.slice(first, end);
  if (EXPONENT.test(body)) {
    const value = Number(
      `${written.slice(0, first)}${body}${written.slice(end)}`.replace(',', '.'),
    );
    return decimalOfNumber(value, reading);
  }
  const sign = signOf(written.slice(0, first), written.slice(end), reading.isUnit);
  if (sign === null) return null;
  const magnitude = magnitudeOf(body, reading);
  if (magnitude === null) return null;
  return magnitude === 0 ? 0 : sign * magnitude;
};

/** The same for a value that a spreadsheet already holds as a number: its shortest decimal writing is what was meant. */
export const decimalOfNumber = (value: number, reading: DecimalReading): number | null => {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) return null;
  // Below this JavaScript writes exponents, and nothing is left at any scale in use.
  if (Math.abs(value) < 1e-6) return 0;
  const magnitude = magnitudeOf(String(Math.abs(value)), { ...reading, decimalMark: '.' });
  if (magnitude === null) return null;
  return value < 0 && magnitude !== 0 ? -magnitude : magnitude;
};

/** 1 or -1 by minus (before or after) or by accounting brackets; null when something else stands beside the digits. */
const signOf = (
  before: string,
  after: string,
  isUnit: (word: string) => boolean,
): 1 | -1 | null => {
  if (before === '' && after === '') return 1;
  let minuses = 0;
  let opened = 0;
  let closed = 0;
  let pluses = 0;
  const wordOf = (side: string): string => {
    let word = '';
    for (const char of side) {
      if (MINUS.includes(char)) minuses++;
      else if (char === '+') pluses++;
      else if (char === '(') opened++;
      else if (char === ')') closed++;
      else word += char;
    }
    return word.replace(SPACES_AND_DOTS, '').toLowerCase();
  };
  const left = wordOf(before);
  const right = wordOf(after.replace(PRICE_DASH, ''));
  if ((left !== '' && !isUnit(left)) || (right !== '' && !isUnit(right))) return null;
  if (opened !== closed || opened > 1 || minuses + pluses + opened > 1) return null;
  return minuses + opened === 1 ? -1 : 1;
};

const magnitudeOf = (body: string, reading: DecimalReading): number | null => {
  const mark = decimalPosition(body, reading);
  if (mark === undefined) return null;
  const whole = joinGroups(mark === -1 ? body : body.slice(0, mark));
  const fraction = mark === -1 ? '' : body.slice(mark + 1);
  if (whole === null) return null;
  for (const char of fraction) if (!isDigit(char)) return null;

  const kept = fraction.slice(0, reading.fractionDigits).padEnd(reading.fractionDigits, '0');
  const next = fraction[reading.fractionDigits];
  const value = Number(whole + kept) + (next !== undefined && next >= '5' ? 1 : 0);
  return Number.isSafeInteger(value) ? value : null;
};

/** Where the decimal mark stands; -1 when there is none; undefined when the marks contradict each other. */
const decimalPosition = (body: string, reading: DecimalReading): number | undefined => {
  const comma = body.lastIndexOf(',');
  const dot = body.lastIndexOf('.');
  if (reading.decimalMark !== undefined) {
    const at = reading.decimalMark === ',' ? comma : dot;
    return at === body.indexOf(reading.decimalMark) ? at : undefined;
  }
  const last = Math.max(comma, dot);
  if (last === -1) return -1;
  const once = body.indexOf(body.charAt(last)) === last;
  if (comma !== -1 && dot !== -1) return once ? last : undefined;
  if (!once) return -1;
  const meansThousands =
    reading.commaBeforeThree === 'groups' &&
    last === comma &&
    body.length - comma === 4 &&
    /^[1-9]\d{0,2}$/.test(body.slice(0, comma));
  return meansThousands ? -1 : last;
};

const GROUPED = /^\d{1,3}(?:([.,'’ʼ`\s])\d{3})(?:\1\d{3})*$/;

/** The digits of a whole part; null unless its separators, all alike, stand before groups of exactly three. */
const joinGroups = (whole: string): string | null => {
  if (whole === '') return '0';
  let plain = true;
  for (const char of whole) {
    if (!isDigit(char)) {
      plain = false;
      break;
    }
  }
  if (plain) return whole;
  return GROUPED.test(whole) ? whole.replace(/\D/g, '') : null;
};
