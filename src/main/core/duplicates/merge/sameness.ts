import type { Image, Value } from './steps.ts';

const text = (value: Value | undefined): string =>
  String(value ?? '')
    .trim()
    .toLowerCase();

const digits = (value: Value | undefined): string => text(value).replaceAll(/\D/g, '');

const by =
  (...columns: readonly string[]) =>
  (row: Image): string =>
    columns.map((column) => text(row[column])).join('\u0000');

/**
 * What makes two rows of two clients one and the same: after a merge it stands once. Rows of any other table are kept
 * all, whatever they say, unless the table itself forbids two of them (a UNIQUE of the schema).
 */
const keys: Readonly<Record<string, (row: Image) => string>> = {
  client_phones: (row) =>
    `${text(row.e164) || digits(row.as_written) || text(row.as_written)}\u0000${text(row.extension)}`,
  client_emails: by('email'),
  client_messengers: by('kind', 'handle'),
  client_addresses: by('address'),
  client_dates: by('label', 'on_date'),
  client_relations: by('client_id', 'other_id', 'kind', 'word', 'back_word'),
  client_consents: by('purpose', 'note', 'given_on', 'until_on', 'withdrawn_on'),
  client_photos: by('jpeg'),
};

export const samenessOf = (table: string): ((row: Image) => string) | undefined => keys[table];
