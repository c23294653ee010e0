import type { CountryCode, PhoneNumber } from 'libphonenumber-js/core';
import type { NationalPhoneParser } from './phone-national.ts';

/** What we use of `libphonenumber-js/min` and `/max`: the host passes whichever it can afford. */
export interface PhoneLibrary {
  readonly parsePhoneNumberFromString: (
    text: string,
    country: CountryCode,
  ) => PhoneNumber | undefined;
  readonly isSupportedCountry: (country: string) => country is CountryCode;
}

/** The third argument of `parsePhones`, for national numbers of countries outside +7. Unknown countries give null. */
export const nationalPhoneParser =
  (library: PhoneLibrary): NationalPhoneParser =>
  (written, country) => {
    if (!library.isSupportedCountry(country)) return null;
    const phone = library.parsePhoneNumberFromString(written, country);
    return phone !== undefined && phone.isValid() ? phone.number : null;
  };
