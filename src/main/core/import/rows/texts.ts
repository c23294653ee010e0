import { detached } from '../read/table.ts';

/** Texts by number: one that comes a thousand times is kept once. */
export class Texts {
  readonly #ids = new Map<string, number>();
  readonly #texts: string[] = [];

  get size(): number {
    return this.#texts.length;
  }

  id(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const kept = detached(text);
    const id = this.#texts.push(kept) - 1;
    this.#ids.set(kept, id);
    return id;
  }

  /** -1 where the text was never given. */
  find(text: string): number {
    return this.#ids.get(text) ?? -1;
  }

  at(id: number): string {
    return this.#texts[id] ?? '';
  }

  /** The same, and null for -1. */
  orNull(id: number): string | null {
    return this.#texts[id] ?? null;
  }
}

/** Sets of numbers by number: the telephones of one cell, nearly always one. */
export class NumberSets {
  readonly #sets: (readonly number[])[] = [];
  readonly #singles: number[] = [];
  readonly #ids = new Map<string, number>();

  /** -1 for none. */
  id(members: readonly number[]): number {
    const [first] = members;
    if (first === undefined) return -1;
    if (members.length === 1) return (this.#singles[first] ??= this.#sets.push([first]) - 1);
    const key = members.join();
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#sets.push([...members]) - 1;
    this.#ids.set(key, id);
    return id;
  }

  at(id: number): readonly number[] {
    return this.#sets[id] ?? [];
  }
}
