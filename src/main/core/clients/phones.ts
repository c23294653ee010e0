import type { Phone } from '#shared/contract/clients.ts';
import { nationalPhoneParser } from '#shared/rules/phone-international.ts';
import { sharesSeven } from '#shared/rules/phone-national.ts';
import {
  parsePhones,
  phoneDigits,
  type NationalPhoneParser,
  type ParsedPhone,
} from '#shared/rules/phone.ts';

/** Reads the texts of telephones as numbers of one country. */
export type PhoneReader = (text: string) => ParsedPhone[];

/** Loads the tables of the world's numbering plans only for a shop outside of +7: they cost a start its time. */
async function nationalParser(country: string): Promise<NationalPhoneParser | undefined> {
  if (sharesSeven(country)) return undefined;
  return nationalPhoneParser(await import('libphonenumber-js/max'));
}

/**
 * Answers a reader of the numbers in a text, always at least one: what is no number stays as written, without
 * E.164, so that nothing typed is lost. `country` is ISO 3166-1 alpha-2.
 */
export async function phoneReader(country: string): Promise<PhoneReader> {
  const parser = await nationalParser(country);
  return (text) => {
    const found = parsePhones(text, country, parser);
    return found.length > 0 ? found : [{ e164: null, asWritten: text.trim(), extension: null }];
  };
}

const fewestDigits = 3;
const nationalDigits = 10;

/** Why a written number cannot be dialled; null where it can. */
export function problemOf(phone: { e164: string | null; asWritten: string }): Phone['problem'] {
  if (phone.e164 !== null) return null;
  const digits = phoneDigits(phone.asWritten).length;
  if (digits < fewestDigits) return 'not_a_number';
  return digits <= nationalDigits ? 'too_short' : 'too_long';
}
