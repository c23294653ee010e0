import { integers } from './column.ts';

const firstSize = 1 << 16;

/**
 * Short texts by number, like `Texts`, for when nearly each row has one of its own: order numbers. Their letters lie
 * one behind the other in one block of memory; a million strings and a map of them would take five times as much.
 */
export class PackedTexts {
  #letters = new Uint16Array(firstSize);
  #end = 0;
  readonly #starts = integers();
  #slots = new Int32Array(firstSize).fill(-1);
  #count = 0;

  get size(): number {
    return this.#count;
  }

  id(text: string): number {
    if (this.#count * 2 > this.#slots.length) this.#rehash();
    let slot = this.#slotOf(text);
    for (let id = this.#slots[slot] ?? -1; id !== -1; id = this.#slots[slot] ?? -1) {
      if (this.#is(id, text)) return id;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    const id = this.#count++;
    this.#slots[slot] = id;
    this.#append(text);
    this.#starts.put(id, this.#end - text.length);
    this.#starts.put(id + 1, this.#end);
    return id;
  }

  at(id: number): string {
    return this.orNull(id) ?? '';
  }

  /** Null for -1. */
  orNull(id: number): string | null {
    if (id < 0 || id >= this.#count) return null;
    const letters = this.#letters.subarray(this.#starts.at(id), this.#starts.at(id + 1));
    return String.fromCharCode(...letters);
  }

  #append(text: string): void {
    const end = this.#end + text.length;
    if (end > this.#letters.length) {
      const letters = new Uint16Array(Math.ceil(end * 1.5));
      letters.set(this.#letters);
      this.#letters = letters;
    }
    for (let at = 0; at < text.length; at++) this.#letters[this.#end + at] = text.charCodeAt(at);
    this.#end = end;
  }

  #is(id: number, text: string): boolean {
    const start = this.#starts.at(id);
    if (this.#starts.at(id + 1) - start !== text.length) return false;
    for (let at = 0; at < text.length; at++) {
      if (this.#letters[start + at] !== text.charCodeAt(at)) return false;
    }
    return true;
  }

  #slotOf(text: string): number {
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at++) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    }
    return this.#spread(hash);
  }

  #spread(hash: number): number {
    return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 3) & (this.#slots.length - 1);
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (let id = 0; id < this.#count; id++) {
      let hash = 0x811c9dc5;
      const end = this.#starts.at(id + 1);
      for (let at = this.#starts.at(id); at < end; at++) {
        hash = Math.imul(hash ^ (this.#letters[at] ?? 0), 0x01000193);
      }
      let slot = this.#spread(hash);
      while (this.#slots[slot] !== -1) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = id;
    }
  }
}
