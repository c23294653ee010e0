import { decimalOfNumber, readDecimal, type DecimalReading } from './decimal.ts';

export type MoneyLocale = 'ru' | 'en';

const CURRENCY_WORDS = new Set(
  'р руб рубль рубля рублей ₽ rub rur долл доллар доллара долларов евро тг тенге грн бр'.split(' '),
);
const CURRENCY_SIGN = /^[a-zа-я]{0,3}\p{Sc}[a-z]?$/u;
const KOPECKS = /^(.*\d\s*(?:р|руб[а-я]*)\.?)\s*(\d{1,2})\s*к(?:оп[а-я]*)?\.?$/i;

let isoCurrencies: ReadonlySet<string> | undefined;
const isCurrency = (word: string): boolean => {
  if (CURRENCY_WORDS.has(word) || CURRENCY_SIGN.test(word)) return true;
  isoCurrencies ??= new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()));
  return isoCurrencies.has(word);
};

const signs: readonly (readonly [RegExp, string])[] = [
  [/₽|(?<!\p{L})(?:р|руб\p{L}{0,3}|rur?)\.?(?!\p{L})/iu, 'RUB'],
  [/(?<!\p{L})\$|(?<!\p{L})долл/iu, 'USD'],
  [/€|(?<!\p{L})евро(?!\p{L})/iu, 'EUR'],
  [/£/u, 'GBP'],
  [/₴|(?<!\p{L})грн/iu, 'UAH'],
  [/₸|(?<!\p{L})(?:тг|тенге)(?!\p{L})/iu, 'KZT'],
];

/** The currency (ISO 4217) that a sum says it is in; null where it says none, or one that is written in many ways. */
export const currencyIn = (text: string): string | null => {
  const code = /(?<!\p{L})([a-z]{3})(?!\p{L})/iu.exec(text)?.[1]?.toUpperCase();
  if (code !== undefined && isCurrency(code.toLowerCase())) return code === 'RUR' ? 'RUB' : code;
  return signs.find(([sign]) => sign.test(text))?.[1] ?? null;
};

/**
 * A sum of money as people and programs write it, in whole minor units (kopecks, cents).
 *
 * "12 345,60 руб.", "1,234.56", "12.345,60", "(684.00)", "$12.30", "12 руб. 50 коп." are understood. More decimals than
 * `fractionDigits` are rounded half away from zero. A lone comma before exactly three digits means thousands ("1,234"),
 * a lone dot a fraction ("1.234"), unless `decimalMark` says what the column uses. Null when it is not one number, or
 * too large for an exact integer.
 */
export const parseMoney = (
  text: string | number,
  fractionDigits = 2,
  decimalMark?: '.' | ',',
): number | null => {
  const reading: DecimalReading = {
    fractionDigits,
    decimalMark,
    commaBeforeThree: 'groups',
    isUnit: isCurrency,
  };
  if (typeof text === 'number') return decimalOfNumber(text, reading);
  const kopecks = text.length <= 64 && fractionDigits === 2 ? KOPECKS.exec(text.trim()) : null;
  if (kopecks !== null) return withKopecks(kopecks[1] ?? '', kopecks[2] ?? '', reading);
  return readDecimal(text, reading);
};

const withKopecks = (roubles: string, kopecks: string, reading: DecimalReading): number | null => {
  const whole = readDecimal(roubles, { ...reading, fractionDigits: 0 });
  if (whole === null || !Number.isSafeInteger(whole * 100)) return null;
  const minor = Math.abs(whole) * 100 + Number(kopecks);
  return whole < 0 || /^\s*[-−(]/.test(roubles) ? -minor : minor;
};

const decimals = new Map<string, number>();

/** How many decimal digits a currency has: 2 for RUB, 0 for JPY. A RangeError for what is no ISO 4217 code. */
export const currencyFractionDigits = (currency: string): number => {
  let digits = decimals.get(currency);
  if (digits === undefined) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    digits = format.resolvedOptions().maximumFractionDigits ?? 2;
    decimals.set(currency, digits);
  }
  return digits;
};

const formats = new Map<string, Intl.NumberFormat>();

const moneyFormat = (currency: string, locale: MoneyLocale, digits: number): Intl.NumberFormat => {
  const key = `${locale}${currency}${digits}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(key, format);
  }
  return format;
};

/**
 * Minor units for the screen: «12 345 ₽», "₽12,345", with a true minus, no-break spaces, and kopecks only where there
 * are some. A RangeError for an unknown currency code.
 */
export const formatMoney = (minor: number, currency: string, locale: MoneyLocale): string => {
  const digits = currencyFractionDigits(currency);
  const shown = minor % 10 ** digits === 0 ? 0 : digits;
  return moneyFormat(currency, locale, shown)
    .format(numericText(minor, digits))
    .replace('-', '−')
    .replaceAll(' ', '\u00a0');
};

/** The exact decimal for files: 1234560 is "12345.60"; always a dot and `fractionDigits` decimals, no grouping. */
export const formatMoneyPlain = (minor: number, fractionDigits = 2): string =>
  numericText(minor, fractionDigits);

const numericText = (minor: number, fractionDigits: number): `${number}` => {
  const digits = String(Math.abs(minor)).padStart(fractionDigits + 1, '0');
  const sign = minor < 0 ? '-' : '';
  const at = digits.length - fractionDigits;
  const text =
    fractionDigits === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, at)}.${digits.slice(at)}`;
  if (!isNumericText(text)) throw new RangeError(`Not whole minor units: ${minor}`);
  return text;
};

const isNumericText = (text: string): text is `${number}` => /^-?\d+(?:\.\d+)?$/.test(text);

export interface LineAmounts {
  /** Thousandths of a piece, kilogram, metre. */
  readonly quantityMilli: number;
  /** Minor units for one. */
  readonly priceMinor: number;
  /** Basis points, hundredths of a per cent: 500 is 5%. */
  readonly discountBp: number;
}

const LINE_SCALE = 1_000n * 10_000n;

/** Minor units: quantity × price × (1 − discount), rounded once, half away from zero. */
export const lineTotal = ({ quantityMilli, priceMinor, discountBp }: LineAmounts): number => {
  const exact = BigInt(quantityMilli) * BigInt(priceMinor) * BigInt(10_000 - discountBp);
  const magnitude = ((exact < 0n ? -exact : exact) + LINE_SCALE / 2n) / LINE_SCALE;
  return magnitude === 0n ? 0 : Number(exact < 0n ? -magnitude : magnitude);
};

/** The part a number is of a whole, 0.055 for 5.5%; nothing (0) of a whole that is not positive. */
export const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

export { formatQuantity, parseQuantity } from './quantity.ts';
