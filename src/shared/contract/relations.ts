import { z } from 'zod';
import { id, minor, shortText } from './fields.ts';
import { command, query } from './operation.ts';

/** `employs` is `works_at` from the other side. */
export const tieKind = z.enum(['family', 'works_at', 'employs', 'friend', 'other']);
export type TieKind = z.output<typeof tieKind>;

const person = z.object({
  id,
  name: z.string(),
  position: z.string().nullable(),
  /** The first telephone: E.164 where it can be dialled, otherwise as written. */
  phone: z.string().nullable(),
  /** Revenue of all time, minor units. */
  revenueMinor: minor,
});

/** Someone around a client, as this client's card says it. */
export const tie = z.object({
  /** Null where only the company's name in the card of the person says so. */
  id: id.nullable(),
  kind: tieKind,
  /** Who they are to this client. */
  word: z.string().nullable(),
  client: person,
});
export type Tie = z.output<typeof tie>;

/** One who came by somebody's word, and what came of it. */
export const treeNode = z.object({
  id,
  name: z.string(),
  /** Who brought them: the client that was asked for, or another of the nodes. */
  broughtById: id,
  orders: z.int(),
  /** Revenue of all time, minor units: their own, and that of everyone below them, themselves left out. */
  revenueMinor: minor,
  belowMinor: minor,
  /** Clients below them. */
  below: z.int(),
});
export type TreeNode = z.output<typeof treeNode>;

/** So many of a tree are shown; its sums count all. */
export const mostTreeNodes = 2000;

const word = shortText.nullable().default(null);

export const relationsContract = {
  /**
   * Who is around a client: at most 200, those who work there first, then by name. `suggestedCompany`: the client
   * whose name stands in the card's «company», where they are not tied yet.
   */
  'relations.of': query({
    input: z.object({ clientId: id }),
    output: z.object({
      ties: z.array(tie),
      /** How many there are in all. */
      total: z.int(),
      suggestedCompany: z.object({ id, name: z.string() }).nullable(),
    }),
  }),
  /** Ties two clients; one tie of a kind between two. `not_found`, `relation_to_self`. */
  'relations.add': command({
    input: z.object({ clientId: id, otherId: id, kind: tieKind, word }),
    output: z.object({ id }),
  }),
  /** Who the other is to `clientId`, one of the two. `not_found`. */
  'relations.setWord': command({
    input: z.object({ id, clientId: id, word: shortText.nullable() }),
    output: z.object({ id }),
  }),
  /** `not_found`. */
  'relations.remove': command({ input: z.object({ id }), output: z.object({}) }),
  /**
   * Who brought whom: `above` leads from the one who brought the client up to the first, `nodes` are those who came by
   * their word, directly or through others, each behind whoever brought them. Sums count everyone below the client,
   * also those beyond the first 2000. `not_found`.
   */
  'relations.tree': query({
    input: z.object({ clientId: id }),
    output: z.object({
      above: z.array(z.object({ id, name: z.string() })),
      nodes: z.array(treeNode),
      below: z.int(),
      belowMinor: minor,
    }),
  }),
} as const;
