import { z } from 'zod';
import { clientFilter, clientSort } from './client-list-shapes.ts';
import { id } from './fields.ts';
import { readJob } from './operation.ts';

/** Whose contacts go into the file. */
export const contactsOf = z.discriminatedUnion('of', [
  z.object({ of: z.literal('client'), clientId: id }),
  /** The clients of a list as it is filtered now, in its order. */
  z.object({
    of: z.literal('list'),
    filter: clientFilter.default({}),
    sort: clientSort.default({ column: 'name', direction: 'asc' }),
  }),
  /** Those whom a call week calls, in its order. */
  z.object({ of: z.literal('callWeek'), weekId: id }),
]);
export type ContactsOf = z.output<typeof contactsOf>;

export const contactsContract = {
  /**
   * Writes a vCard file (3.0, UTF-8), which any telephone takes in, so that it shows who is calling. Clients with
   * neither a telephone nor an e-mail are left out and counted. `not_found` for a client or week that is not there.
   */
  'contacts.save': readJob({
    input: z.object({ contacts: contactsOf, language: z.enum(['ru', 'en']) }),
    output: z.object({
      /** Null where nobody was left to be written. */
      token: z.string().nullable(),
      name: z.string(),
      written: z.int(),
      leftOut: z.int(),
    }),
  }),
} as const;
