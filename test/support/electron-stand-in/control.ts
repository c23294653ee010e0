/** What the program asked of the system, told to the test that started it. */
export interface Recorded {
  readonly what: string;
  readonly value: unknown;
}

/** What a test asks of the stand-in. */
export type Order =
  /** Clicks the menu item that has this id. */
  | { readonly type: 'menu'; readonly id: string }
  /** The page's process dies. */
  | { readonly type: 'crash' }
  /** The person closes the window. */
  | { readonly type: 'close' }
  /** macOS opens a link with the program. */
  | { readonly type: 'openUrl'; readonly url: string }
  /** A page asks for a permission; the answer is recorded. */
  | { readonly type: 'permission'; readonly name: string; readonly origin: string };

/** Dialogs are answered in the order of this list of button indexes and paths; see `FIFTEEN_DIALOGS`. */
export type DialogAnswer = number | string | null;

/** Keeps only what can be sent to another process: labels and flags, not functions. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

export function record(what: string, value: unknown): void {
  process.send?.({ what, value: plain(value) } satisfies Recorded);
}

const takers = new Map<Order['type'], (order: Order) => void>();

export function onOrder<T extends Order['type']>(
  type: T,
  take: (order: Extract<Order, { type: T }>) => void,
): void {
  takers.set(type, (order) => take(order as Extract<Order, { type: T }>));
}

process.on('message', (order: Order) => takers.get(order.type)?.(order));
// A test that has died must not keep us, and listening to it must not keep us either.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
