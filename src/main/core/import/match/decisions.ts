import type { ImportDecision } from '#shared/contract/import.ts';
import type { People } from './people.ts';

/** Clients of the base by the key of a doubt that was decided for them. */
export type DecidedClients = ReadonlyMap<string, number>;

/** What the user says of doubts: now, and in imports before this one. */
export class Decisions {
  readonly #now: ReadonlyMap<string, ImportDecision['choice']>;
  readonly #earlier: () => DecidedClients;
  readonly #people: People;
  /** Persons by the key of a doubt, known once the first doubt asks for one. */
  #remembered: ReadonlyMap<string, number> | null = null;

  constructor(
    now: readonly ImportDecision[],
    /** Asked for at the first doubt. */
    earlier: () => DecidedClients,
    people: People,
  ) {
    this.#now = new Map(now.map(({ key, choice }) => [key, choice]));
    this.#earlier = earlier;
    this.#people = people;
  }

  now(key: string): ImportDecision['choice'] | undefined {
    return this.#now.get(key);
  }

  /** The index of the person whom the user took the same words for before; a client who is gone is nobody. */
  earlier(key: string): number | undefined {
    this.#remembered ??= this.#personOf(this.#earlier());
    return this.#remembered.get(key);
  }

  #personOf(clients: DecidedClients): ReadonlyMap<string, number> {
    if (clients.size === 0) return new Map();
    const indexes = new Map(this.#people.list.map(({ baseId }, index) => [baseId, index]));
    return new Map(
      [...clients].flatMap(([key, id]) => {
        const index = indexes.get(id);
        return index === undefined ? [] : [[key, index] as const];
      }),
    );
  }
}
