/**
 * From the digits of one number to its E.164 form, without tables: the numbering plan of Russia and Kazakhstan (+7),
 * full international writings, and the neighbours whose numbers Russian shops write without a plus.
 * Source of the +7 plan: ITU-T Operational Bulletin, Russian Federation and Kazakhstan: ten national digits, area and
 * mobile codes begin with 3, 4, 8, 9 (Russia) or 6, 7 (Kazakhstan); the trunk prefix is 8, abroad is 8~10.
 */
export interface DialledDigits {
  readonly digits: string;
  /** The digits were written behind a plus. */
  readonly plus: boolean;
  /** Something stood between the first digit and the second: «8 (495)», "+8 926". */
  readonly firstApart: boolean;
}

/** Reads a national number of a country other than +7; null when it is none. */
export type NationalPhoneParser = (written: string, country: string) => string | null;

const NEIGHBOUR =
  /^(?:375\d{9}|380\d{9}|998\d{9}|996\d{9}|992\d{9}|993\d{8}|994\d{9}|995\d{9}|374\d{8}|373\d{8})$/;
const SAME_DIGIT = /^(\d)\1{9}$/;

/** Countries whose national numbers are written 8 or 7 and ten digits. */
export const sharesSeven = (country: string): boolean => country === 'RU' || country === 'KZ';

export const e164OfDigits = (number: DialledDigits, country: string): string | null => {
  const { digits } = number;
  if (number.plus) return withPlus(number);
  if (digits.startsWith('00')) return international(digits.slice(2));
  if (!sharesSeven(country)) return null;
  const lead = digits.charAt(0);
  if (digits.length === 11 && (lead === '7' || lead === '8')) return seven(digits.slice(1), true);
  if (digits.length === 10) return seven(digits, false);
  if (digits.startsWith('810')) return international(digits.slice(3));
  if (digits.length === 12 && digits.startsWith('789')) return seven(digits.slice(2), false);
  return NEIGHBOUR.test(digits) ? `+${digits}` : null;
};

const withPlus = ({ digits, firstApart }: DialledDigits): string | null => {
  if (digits.startsWith('7')) {
    if (digits.length === 11) return seven(digits.slice(1), true);
    return digits.length === 12 && digits.charAt(1) === '8' ? seven(digits.slice(2), false) : null;
  }
  // «+8 926…» is the trunk prefix with a plus it never had; +8 alone is nobody's code, though +84 and +86 are.
  const trunk = digits.length === 11 && digits.startsWith('8');
  if (trunk && (firstApart || digits.charAt(1) === '9')) return seven(digits.slice(1), false);
  return international(digits);
};

/** `wide` also takes Kazakhstan's codes, which without a leading 7 or 8 look like a taxpayer's number. */
const seven = (national: string, wide: boolean): string | null => {
  const area = national.charAt(0);
  // No area code begins with 89: ten such digits are a mobile number that lost one.
  const known =
    area === '9' || area === '4' || area === '3' || (area === '8' && national.charAt(1) !== '9');
  if (!known && !(wide && (area === '7' || area === '6'))) return null;
  // 999 999-99-99 is what people type to get past a form: as an identity it would join strangers.
  return SAME_DIGIT.test(national) ? null : `+7${national}`;
};

const international = (digits: string): string | null => {
  if (digits.startsWith('7') && digits.length !== 11) return null;
  return digits.length >= 8 && digits.length <= 15 && digits.charAt(0) !== '0'
    ? `+${digits}`
    : null;
};
