/**
 * Whose number is calling. A whole number is looked up as it is (E.164). What is left are numbers that an exchange
 * shows without the country or the city, or with its own prefix before them, and clients whose number was written
 * down so: those are held against each other by their last digits.
 */

/** Fewer last digits than this say nothing: every tenth client of a large base would answer to four. */
const fewest = 5;
/** Digits of a national number: what stands before them is a country, a trunk prefix or an exchange's own code. */
const national = 10;

/** Behind a star or a hash exchanges put an extension: `+74951234567#12`. */
export function splitExtension(number: string): {
  readonly main: string;
  readonly extension: string;
} {
  const [, main = number, extension = ''] = /^(\+?\d{5,})[*#]+(\d{1,7})#?$/.exec(number) ?? [];
  return { main, extension };
}

const digitsOf = (text: string): string => text.replace(/\D+/g, '');

/** The digits by which a number is looked for where it is no whole number; null where they are too few. */
export function callerEnding(number: string): string | null {
  const digits = digitsOf(number);
  return digits.length < fewest ? null : digits.slice(-fewest);
}

/**
 * Whether two writings may be one number: the shorter one is the end of the other, as far as the ten digits of a
 * national number go. Of fewer than five digits only the very same will do (a number inside an exchange).
 */
export function mayBeSameNumber(one: string, other: string): boolean {
  const [left, right] = [digitsOf(one), digitsOf(other)];
  const length = Math.min(left.length, right.length, national);
  if (length < fewest) return left !== '' && left === right;
  return left.slice(-length) === right.slice(-length);
}
