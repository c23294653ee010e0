import { z } from 'zod';
import { clientFilter, clientListRow, clientSort } from './client-list-shapes.ts';
import {
  address,
  addressInput,
  clientCard,
  clientPatch,
  clientSummary,
  dateInput,
  email,
  emailInput,
  importantDate,
  messenger,
  messengerInput,
  phone,
  phoneInput,
  similarClient,
  timelineItem,
} from './client-shapes.ts';
import { id, isoDate, minor, page, requiredText, shortText } from './fields.ts';
import { command, query, readJob } from './operation.ts';

export * from './client-list-shapes.ts';
export * from './client-shapes.ts';

/** So many telephones and the like a client may have. */
const atMost = 50;

const view = {
  filter: clientFilter.default({}),
  sort: clientSort.default({ column: 'name', direction: 'asc' }),
};

export const clientsContract = {
  /** Clients found by any part of a name, digits of a telephone, company, outside number; best first. */
  'clients.search': query({
    input: z.object({ text: shortText, limit: z.int().min(1).max(50).default(20) }),
    output: z.array(clientSummary),
  }),
  /** One page of the list, sorted and filtered in SQL. */
  'clients.list': query({
    input: z.object({ ...view, ...page }),
    output: z.object({ total: z.int(), rows: z.array(clientListRow) }),
  }),
  /** Who stands before and after a client in a list. `position` counts from 1; null where they are not in it. */
  'clients.neighbours': query({
    input: z.object({ ...view, id }),
    output: z.object({
      previousId: id.nullable(),
      nextId: id.nullable(),
      position: z.int().nullable(),
      total: z.int(),
    }),
  }),
  /** Every client of a view in a file, fetched by the token. `not_found`, `file_not_saved`. */
  'clients.export': readJob({
    input: z.object({
      ...view,
      /** From the left: `name`, `company`, the columns of the list, `tags`, `own:5`. */
      columns: z.array(z.string().max(40)).min(1).max(200),
      format: z.enum(['xlsx', 'csv']),
      /** Of the headings, numbers and the file's name. */
      language: z.enum(['ru', 'en']),
    }),
    output: z.object({ token: z.string(), name: z.string() }),
  }),
  /** Everything the card shows but the timeline. `not_found`. */
  'clients.card': query({ input: z.object({ id }), output: clientCard }),
  /**
   * Place among all clients over the 12 months up to today: revenue, share of all revenue (0…1), rank. Rank is
   * null without revenue. `of`: how many clients have revenue.
   */
  'clients.standing': query({
    input: z.object({ id }),
    output: z.object({
      from: isoDate,
      to: isoDate,
      revenueMinor: minor,
      share: z.number(),
      rank: z.int().nullable(),
      of: z.int(),
    }),
  }),
  /** Orders, contacts and calls of call weeks, latest first. `next` is passed back as `before`. */
  'clients.timeline': query({
    input: z.object({
      clientId: id,
      before: z.string().max(80).optional(),
      limit: z.int().min(1).max(200).default(30),
    }),
    output: z.object({ items: z.array(timelineItem), next: z.string().nullable() }),
  }),
  /** Who might be the same client as the one being typed: at most five, the surest first. */
  'clients.similar': query({
    input: z.object({
      name: shortText.default(''),
      /** As typed; several numbers may stand in it. */
      phones: shortText.default(''),
      emails: z.array(shortText).max(atMost).default([]),
      exceptId: id.optional(),
    }),
    output: z.array(similarClient),
  }),
  /** Values already in use, the most frequent first, for fields that are free text. */
  'clients.suggestions': query({
    input: z.object({ field: z.enum(['source', 'occupation', 'company', 'position', 'employee']) }),
    output: z.array(z.string()),
  }),
  /** `external_id_taken`, `not_found`. */
  'clients.create': command({
    input: clientPatch.extend({
      name: requiredText,
      phones: z
        .array(phoneInput.omit({ id: true }))
        .max(atMost)
        .default([]),
      emails: z
        .array(emailInput.omit({ id: true }))
        .max(atMost)
        .default([]),
      addresses: z
        .array(addressInput.omit({ id: true }))
        .max(atMost)
        .default([]),
    }),
    output: z.object({ id }),
  }),
  /** `not_found`, `external_id_taken`, `recommendation_cycle`. */
  'clients.update': command({
    input: z.object({ id, patch: clientPatch }),
    output: z.object({ id }),
  }),
  'clients.setPhones': command({
    input: z.object({ id, phones: z.array(phoneInput).max(atMost) }),
    output: z.array(phone),
  }),
  'clients.setEmails': command({
    input: z.object({ id, emails: z.array(emailInput).max(atMost) }),
    output: z.array(email),
  }),
  'clients.setMessengers': command({
    input: z.object({ id, messengers: z.array(messengerInput).max(atMost) }),
    output: z.array(messenger),
  }),
  'clients.setAddresses': command({
    input: z.object({ id, addresses: z.array(addressInput).max(atMost) }),
    output: z.array(address),
  }),
  'clients.setDates': command({
    input: z.object({ id, dates: z.array(dateInput).max(atMost) }),
    output: z.array(importantDate),
  }),
  /** Deletes a client with everything that is theirs; the trash has them for a while. `not_found`. */
  'clients.remove': command({ input: z.object({ id }), output: z.object({ id }) }),
} as const;
