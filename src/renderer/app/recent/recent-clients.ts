import { z } from 'zod';

/*
 * Whose cards were opened last: the window's own memory, one list a base, so that the way back to whom one spoke
 * with a moment ago is Ctrl+K and Enter.
 */
const shape = z.array(z.object({ id: z.int().positive(), name: z.string() }));
export type RecentClient = z.output<typeof shape>[number];

const most = 8;
const keyOf = (base: string): string => `fifteen.recent-clients.${base}`;

/** The latest first; none where the window's storage is closed to us. */
export function readRecent(base: string): readonly RecentClient[] {
  try {
    const read = shape.safeParse(JSON.parse(localStorage.getItem(keyOf(base)) ?? '[]'));
    return read.success ? read.data : [];
  } catch {
    return [];
  }
}

function write(base: string, clients: readonly RecentClient[]): void {
  try {
    localStorage.setItem(keyOf(base), JSON.stringify(clients.slice(0, most)));
  } catch {
    // A full or closed storage: the list is a convenience, the search finds everybody.
  }
}

const without = (base: string, id: number): RecentClient[] =>
  readRecent(base).filter((client) => client.id !== id);

/** Puts a client at the head of the list, under the name they have now. */
export const remember = (base: string, client: RecentClient): void =>
  write(base, [client, ...without(base, client.id)]);

/** Takes out a client who is no longer there. */
export const forget = (base: string, id: number): void => write(base, without(base, id));
