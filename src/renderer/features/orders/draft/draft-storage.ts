import { z } from 'zod';
import { orderState } from '#shared/contract/orders.ts';
import type { DraftShelf } from './order-editor.ts';

/*
 * What has been typed and is not in the base yet is kept by the window itself at each key press, so that neither a
 * closed window nor a power cut takes it away.
 */

const prefix = 'fifteen.order-draft.';

const shape = z.object({
  client: z.object({ id: z.int().positive(), name: z.string() }).nullable(),
  number: z.string(),
  orderedOn: z.string(),
  state: orderState,
  lines: z.array(
    z.object({
      key: z.int(),
      name: z.string(),
      quantity: z.string(),
      price: z.string(),
      discount: z.string(),
      kept: z
        .object({
          quantityMilli: z.int(),
          priceMinor: z.int(),
          discountBp: z.int(),
          totalMinor: z.int(),
        })
        .exactOptional(),
    }),
  ),
  total: z.string(),
  cost: z.string(),
  paid: z.string(),
  channel: z.string(),
  employee: z.string(),
  promisedOn: z.string(),
  note: z.string(),
});

/** Which draft: of this base, of an order of it, or of a new one, for a client or for nobody yet. */
export const draftKey = (
  base: string,
  which: { orderId: number } | { clientId: number | null },
): string =>
  `${prefix}${base}:${'orderId' in which ? which.orderId : `new:${which.clientId ?? ''}`}`;

/** The place of one draft in the window's own storage. */
export const draftShelf = (key: string): DraftShelf => ({
  /** Null where there is none, or where an older version of the program wrote it in another shape. */
  read() {
    const stored = globalThis.localStorage.getItem(key);
    if (stored === null) return null;
    const parsed = shape.safeParse(fromJson(stored));
    return parsed.success ? parsed.data : null;
  },
  /** False where the browser keeps nothing (its storage is full or forbidden): then the page says so. */
  keep(draft) {
    try {
      globalThis.localStorage.setItem(key, JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  },
  forget: () => globalThis.localStorage.removeItem(key),
});

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
