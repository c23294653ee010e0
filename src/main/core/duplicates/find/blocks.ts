/** Texts that share a hash only cost a comparison more. FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** Room for a client's place in the base beside 32 bits of a hash, within the 53 bits of a number. */
const places = 2 ** 21;
const firstSize = 1 << 16;

/**
 * Whoever shares a key stands in one block, and only those are compared: not all pairs of the base. A key and a place
 * make one number, so that sorting the numbers brings the blocks together: 8 bytes an entry, no map of texts.
 */
export class Blocks {
  #entries = new Float64Array(firstSize);
  #count = 0;

  add(key: string, place: number): void {
    if (place >= places) throw new RangeError(`no room for place ${place}`);
    if (this.#count === this.#entries.length) {
      const grown = new Float64Array(this.#entries.length * 2);
      grown.set(this.#entries);
      this.#entries = grown;
    }
    this.#entries[this.#count++] = hashOf(key) * places + place;
  }

  get size(): number {
    return this.#count;
  }

  /** Each block of two or more, as places in ascending order without repeats. */
  *groups(): Generator<number[]> {
    const entries = this.#entries.subarray(0, this.#count).toSorted();
    let block: number[] = [];
    let key = -1;
    for (const entry of entries) {
      const own = Math.floor(entry / places);
      const place = entry % places;
      if (own !== key) {
        if (block.length > 1) yield block;
        block = [];
        key = own;
      }
      if (block.at(-1) !== place) block.push(place);
    }
    if (block.length > 1) yield block;
  }
}

/** A block up to this size is compared pair by pair. */
const wholeBlock = 60;
/** In a larger one each is compared with so many neighbours in the order of names: those who are alike stand together. */
const neighbours = 15;

/** The pairs of a block worth looking at; `order` brings those who are alike together. */
export function* pairsOf(
  block: readonly number[],
  order: (a: number, b: number) => number,
): Generator<[number, number]> {
  const isWhole = block.length <= wholeBlock;
  const inOrder = isWhole ? block : block.toSorted(order);
  for (let at = 0; at < inOrder.length; at++) {
    const until = isWhole ? inOrder.length : Math.min(inOrder.length, at + 1 + neighbours);
    for (let next = at + 1; next < until; next++) {
      const [a, b] = [inOrder[at] ?? 0, inOrder[next] ?? 0];
      yield a < b ? [a, b] : [b, a];
    }
  }
}
