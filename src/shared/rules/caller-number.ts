/**
 * What a softphone, an exchange or a link says of who is calling. It comes from outside and may be anything: one
 * number of at most 32 characters, made of digits and `+ * #`, is let in; everything else is refused by name.
 */
export const callRefusals = [
  'empty',
  'too_long',
  'not_a_number',
  'several_arguments',
  'not_a_call_link',
] as const;
export type CallRefusal = (typeof callRefusals)[number];

export type CallerReading =
  | { readonly ok: true; readonly number: string }
  | { readonly ok: false; readonly reason: CallRefusal };

/** After decoding, separators included. ITU-T E.164 has 15 digits at most; exchanges add codes of their own. */
export const longestCallerNumber = 32;

/** A whole link: the scheme, and the number with every character percent-encoded. */
const longestLink = 200;

const separators = /[\s()\-\u2010-\u2015\u2212]/gu;
const callable = /^[\d+*#]*\d[\d+*#]*$/;

const refuse = (reason: CallRefusal): CallerReading => ({ ok: false, reason });

/** The number in one argument: spaces, brackets and dashes are left out. */
export function readCallerNumber(text: string): CallerReading {
  if (text.length > longestCallerNumber) return refuse('too_long');
  const number = text.replace(separators, '');
  if (number === '') return refuse('empty');
  return callable.test(number) ? { ok: true, number } : refuse('not_a_number');
}

/** Whether an argument is a link of ours, whatever it goes on to say. */
export const isOurLink = (text: string): boolean => /^fifteen:/i.test(text);

/**
 * The number in `fifteen://call?number=…`. Nothing else may stand in the link. A plus is a plus, not the space that
 * forms make of it.
 */
export function readCallLink(link: string): CallerReading {
  if (link.length > longestLink) return refuse('too_long');
  const match = /^fifteen:(?:\/\/)?call\/?\?number=([^&#]*)$/i.exec(link.trim());
  if (!match) return refuse('not_a_call_link');
  try {
    return readCallerNumber(decodeURIComponent(match[1] ?? ''));
  } catch {
    // A percent sign with no character behind it.
    return refuse('not_a_number');
  }
}
