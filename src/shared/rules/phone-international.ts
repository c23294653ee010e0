import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { NationalPhoneParser } from './phone-national.ts';

/**
 * The third argument of `parsePhones`: national numbers of countries outside +7, by Google's numbering plans. Both
 * sides of the program use the same (smallest) plans, so that a number typed and a number imported become one E.164.
 * Unknown countries and impossible numbers give null.
 */
export const parseNational: NationalPhoneParser = (written, country) => {
  if (!isSupportedCountry(country)) return null;
  const phone = parsePhoneNumberFromString(written, country);
  return phone !== undefined && phone.isValid() ? phone.number : null;
};
