import { z } from 'zod';
import { clientFilter } from './client-list-shapes.ts';
import { id, requiredText } from './fields.ts';
import { command, query } from './operation.ts';

const clientList = z.object({ id, name: z.string() });
/** So many clients at once. */
const atOnce = 100_000;
/** Chosen one by one, or everybody whom a filter of the list of clients shows. */
const whom = z.union([
  z.object({ clientIds: z.array(id).max(atOnce) }),
  z.object({ filter: clientFilter }),
]);

export const clientListsContract = {
  /** Lists made by hand, by name. */
  'clientLists.list': query({
    input: z.object({}),
    output: z.array(clientList.extend({ clients: z.int() })),
  }),
  /** The lists that a client is on, by name. */
  'clientLists.of': query({ input: z.object({ clientId: id }), output: z.array(clientList) }),
  /** A new list, or a new name for one. `name_taken`, `not_found`. */
  'clientLists.save': command({
    input: z.object({ id: id.optional(), name: requiredText }),
    output: clientList,
  }),
  /** Adds clients; who is on it already stays as they are. `added` counts the others. `not_found`. */
  'clientLists.add': command({
    input: z.object({ listId: id, whom }),
    output: z.object({ added: z.int() }),
  }),
  /** Takes clients off the list. `not_found`. */
  'clientLists.drop': command({
    input: z.object({ listId: id, whom }),
    output: z.object({ dropped: z.int() }),
  }),
  /** The clients stay, the list goes. `not_found`; `list_in_segments` while a segment asks for it. */
  'clientLists.remove': command({ input: z.object({ id }), output: z.object({}) }),
} as const;
