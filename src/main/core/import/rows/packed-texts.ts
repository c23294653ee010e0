import { integers } from './column.ts';

const firstSize = 1 << 16;
const blockBits = 16;
const blockSize = 1 << blockBits;
const withinBlock = blockSize - 1;

/**
 * Short texts (no longer than 65,535 letters) by number, like `Texts`, for when nearly each row has one of its own: order numbers. Their letters lie
 * one behind the other in blocks of memory; a million strings and a map of them would take five times as much.
 */
export class PackedTexts {
  readonly #blocks: Uint16Array[] = [];
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
    this.#starts.put(id, this.#end);
    this.#append(text.length);
    for (let at = 0; at < text.length; at++) this.#append(text.charCodeAt(at));
    return id;
  }

  at(id: number): string {
    return this.orNull(id) ?? '';
  }

  /** Null for -1. */
  orNull(id: number): string | null {
    if (id < 0 || id >= this.#count) return null;
    const start = this.#starts.at(id);
    let text = '';
    for (let at = start + 1; at <= start + this.#letter(start); at++) {
      text += String.fromCharCode(this.#letter(at));
    }
    return text;
  }

  /** The length of a text stands in front of its letters. */
  #letter(at: number): number {
    return this.#blocks[at >> blockBits]?.[at & withinBlock] ?? 0;
  }

  #append(letter: number): void {
    const place = this.#end >> blockBits;
    const block = (this.#blocks[place] ??= new Uint16Array(blockSize));
    block[this.#end & withinBlock] = letter;
    this.#end += 1;
  }

  #is(id: number, text: string): boolean {
    const start = this.#starts.at(id);
    if (this.#letter(start) !== text.length) return false;
    for (let at = 0; at < text.length; at++) {
      if (this.#letter(start + 1 + at) !== text.charCodeAt(at)) return false;
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
      const start = this.#starts.at(id);
      const end = start + this.#letter(start);
      for (let at = start + 1; at <= end; at++) {
        hash = Math.imul(hash ^ this.#letter(at), 0x01000193);
      }
      let slot = this.#spread(hash);
      while (this.#slots[slot] !== -1) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = id;
    }
  }
}
