import { e164OfDigits, sharesSeven, type NationalPhoneParser } from './phone-national.ts';
import { readPhone, type ReadPhone } from './phone-read.ts';

export interface ParsedPhone {
  /** "+79161234567"; null for a writing that is no whole number, such as a local one without its area code. */
  readonly e164: string | null;
  readonly asWritten: string;
  /** «доб. 12» → "12". */
  readonly extension: string | null;
}

const HARD = /[;\n\r|\t]+|:::/;
const EXPONENT_LETTER = /[eE]/;
const SCIENTIFIC = /^\d[.,](\d+)e\+?(\d{1,2})$/i;
/** Excel keeps six figures of a long number on its way to CSV; the others are gone, and zeros stand in their place. */
const FIGURES_LEFT_BY_EXCEL = 5;
const SHORTEST = 5;
const LONGEST = 15;
const WHOLE = 10;

/**
 * All telephone numbers of a cell, in E.164 where they are whole numbers.
 *
 * Several may stand in one cell (comma, semicolon, slash, new line, «и», ":::"), with words and extensions around them.
 * `country` (ISO 3166-1) is whose national writing is meant; numbers of countries other than Russia and Kazakhstan
 * written without a plus are left to `parser` (see phone-international.ts). A cell without a number gives [], a
 * number written twice comes once.
 */
export const parsePhones = (
  text: string | number,
  country = 'RU',
  parser?: NationalPhoneParser,
): ParsedPhone[] => {
  const written = typeof text === 'number' ? textOfNumber(text) : unscientific(text);
  if (written === null) return [{ e164: null, asWritten: String(text), extension: null }];
  const phones: ParsedPhone[] = [];
  const reading = { country, parser };
  if (!HARD.test(written)) addPart(phones, written.trim(), reading);
  else for (const part of written.split(HARD)) addPart(phones, part.trim(), reading);
  return phones.length > 1 ? withoutRepeats(phones) : phones;
};

const withoutRepeats = (phones: readonly ParsedPhone[]): ParsedPhone[] => {
  const distinct = new Map<string, ParsedPhone>();
  for (const phone of phones) {
    const identity = `${phone.e164 ?? phone.asWritten}#${phone.extension ?? ''}`;
    if (!distinct.has(identity)) distinct.set(identity, phone);
  }
  return [...distinct.values()];
};

interface Reading {
  readonly country: string;
  readonly parser: NationalPhoneParser | undefined;
}

const textOfNumber = (value: number): string | null =>
  Number.isInteger(value) && value >= 0 && value < 1e15 ? String(value) : '';

/** 7.9161234567E+10 written out; null when its last figures are lost, since zeros would be somebody else's number. */
const unscientific = (text: string): string | null => {
  if (text.length > 24 || !EXPONENT_LETTER.test(text)) return text;
  const match = SCIENTIFIC.exec(text.trim());
  if (match === null) return text;
  if ((match[1] ?? '').length <= FIGURES_LEFT_BY_EXCEL) return null;
  return textOfNumber(Number(text.replace(',', '.')));
};

/** «7,91612E+10»: what Excel leaves of a number whose last figures are lost. */
export const isCutShort = ({ e164, asWritten }: ParsedPhone): boolean =>
  e164 === null && SCIENTIFIC.test(asWritten.trim());

const addPart = (phones: ParsedPhone[], part: string, reading: Reading): void => {
  const read = readPhone(part);
  if (read.met < SHORTEST) return;
  const e164 = e164Of(read, part, reading);
  const isOne = read.met === read.digits.length + (read.extension?.length ?? 0);
  // Behind a word there may stand another whole number: «раб. 8 495 …, моб. 8 916 …» without the comma.
  if (e164 !== null && (isOne || (!read.parted && read.met < 2 * WHOLE))) {
    phones.push({ e164, asWritten: part, extension: read.extension });
    return;
  }
  if (read.parted || read.met > 11) {
    const several = separate(part, reading);
    if (several !== null) {
      phones.push(...several);
      return;
    }
  }
  if (e164 !== null || read.digits.length >= SHORTEST) {
    phones.push({ e164, asWritten: part, extension: read.extension });
  }
};

const e164Of = (read: ReadPhone, written: string, { country, parser }: Reading): string | null => {
  if (read.digits.length > LONGEST) return null;
  const known = e164OfDigits(read, country);
  if (known !== null || read.plus || parser === undefined || sharesSeven(country)) return known;
  return parser(written, country);
};

const SEPARATORS = /(\s*[,/]\s*|\s+(?:и|или|and|or)\s+|\s*(?=\+))/i;
const LABELS = /(\s+)(?=\p{L}+[.:]?\s*\+?\d)/u;
const BLANKS = /(\s+)/;

/** A whole number too short in writing to hide another. */
const isPlain = ({ e164, asWritten }: ParsedPhone): boolean =>
  e164 !== null && asWritten.length < 2 * WHOLE;

/**
 * The numbers between commas, slashes, conjunctions, labels, or in need mere spaces, whichever gives the most whole
 * numbers; null when they do not make sense apart.
 */
const separate = (part: string, reading: Reading): ParsedPhone[] | null => {
  let best: ParsedPhone[] | null = null;
  let most = 0;
  for (const separators of [SEPARATORS, LABELS, BLANKS]) {
    const phones = gather(part.split(separators), reading);
    const whole = phones.filter(({ e164 }) => e164 !== null).length;
    const isSense = whole > 0 || (separators === SEPARATORS && phones.length > 1);
    if (isSense && (best === null || whole > most)) [best, most] = [phones, whole];
    if (whole > 1 && phones.every(isPlain)) break;
  }
  return best;
};

/** Joins pieces (numbers at even places, separators between) into the longest whole numbers, from the left. */
const gather = (pieces: readonly string[], reading: Reading): ParsedPhone[] => {
  const phones: ParsedPhone[] = [];
  for (let from = 0; from < pieces.length;) {
    const { phone, next } = longestFrom(pieces, from, reading);
    const last = phones.at(-1);
    if (phone !== null) phones.push(phone);
    else if (last !== undefined) {
      // A word or a few digits behind a number belong to it: a name, hours, an extension.
      phones[phones.length - 1] = withRemark(
        last,
        `${pieces[from - 1] ?? ''}${pieces[from] ?? ''}`,
      );
    }
    from = next;
  }
  return phones;
};

const longestFrom = (
  pieces: readonly string[],
  from: number,
  reading: Reading,
): { phone: ParsedPhone | null; next: number } => {
  let found: { phone: ParsedPhone | null; next: number } = {
    phone: alone(pieces[from] ?? ''),
    next: from + 2,
  };
  let digits = 0;
  for (let to = from; to < pieces.length && digits < 12; to += 2) {
    const asWritten = pieces
      .slice(from, to + 1)
      .join('')
      .trim();
    const read = readPhone(asWritten);
    digits = read.met;
    const e164 =
      read.met > read.digits.length && to > from ? null : e164Of(read, asWritten, reading);
    if (e164 !== null)
      found = { phone: { e164, asWritten, extension: read.extension }, next: to + 2 };
  }
  return found;
};

const alone = (piece: string): ParsedPhone | null => {
  const { digits, extension } = readPhone(piece);
  return digits.length < SHORTEST ? null : { e164: null, asWritten: piece.trim(), extension };
};

const withRemark = (phone: ParsedPhone, remark: string): ParsedPhone => {
  const asWritten = `${phone.asWritten}${remark}`.trim();
  return { ...phone, asWritten, extension: phone.extension ?? readPhone(asWritten).extension };
};

/** The digits of a writing, nothing else. */
export const phoneDigits = (text: string): string => text.replace(/\D+/g, '');

const DATE_OR_SUM = /^\s*(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2}|[\d\s]+[.,]\d{2})\b/;
const BARE_TEN = /^\s*[348]\d{9}\s*$/;
const LOCAL = /^\s*(?:\(\d{3,5}\)\s*)?\d{1,3}-\d{2}-\d{2}\s*$/;

/**
 * Whether a cell looks like a telephone rather than a date, a sum or an outside number: for guessing what a column
 * holds. Ten bare digits count only as a mobile number: taxpayers' numbers have ten digits too.
 */
export const isPhoneLike = (text: string): boolean => {
  if (LOCAL.test(text)) return true;
  if (DATE_OR_SUM.test(text) || BARE_TEN.test(text)) return false;
  return parsePhones(text).some(({ e164 }) => e164 !== null);
};

export { formatPhone } from './phone-format.ts';
export type { NationalPhoneParser } from './phone-national.ts';
