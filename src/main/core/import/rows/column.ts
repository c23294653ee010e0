type Store = Int32Array | Float64Array | Uint8Array;

const chunkBits = 15;
const chunkSize = 1 << chunkBits;
const withinChunk = chunkSize - 1;

/**
 * A column of numbers that grows as it is written to, and costs nothing while it is not: a million orders are held
 * as some dozens of megabytes of numbers instead of a million objects. It grows by chunks, so nothing is ever copied.
 */
export class NumberColumn<T extends Store = Store> {
  readonly #make: (length: number) => T;
  readonly #blank: number;
  readonly #chunks: (T | undefined)[] = [];

  constructor(make: (length: number) => T, blank: number) {
    this.#make = make;
    this.#blank = blank;
  }

  /** Whether anything but the blank was ever put. */
  get isUsed(): boolean {
    return this.#chunks.length > 0;
  }

  /** What was put there; the blank where nothing was. */
  at(index: number): number {
    const chunk = this.#chunks[index >> chunkBits];
    return chunk === undefined ? this.#blank : (chunk[index & withinChunk] ?? this.#blank);
  }

  put(index: number, value: number): void {
    const place = index >> chunkBits;
    let chunk = this.#chunks[place];
    if (chunk === undefined) {
      if (Object.is(value, this.#blank)) return;
      chunk = this.#make(chunkSize);
      if (this.#blank !== 0) chunk.fill(this.#blank);
      // A place that is skipped would make the list of chunks a slow one.
      while (this.#chunks.length < place) this.#chunks.push(undefined);
      this.#chunks[place] = chunk;
    }
    chunk[index & withinChunk] = value;
  }
}

/** Whole numbers; -1 where there is none. */
export const integers = (): NumberColumn<Int32Array> =>
  new NumberColumn((length) => new Int32Array(length), -1);
/** Sums and quantities; NaN where there is none. */
export const amounts = (): NumberColumn<Float64Array> =>
  new NumberColumn((length) => new Float64Array(length), NaN);
/** Small codes and flags; 0 where there is none. */
export const flags = (): NumberColumn<Uint8Array> =>
  new NumberColumn((length) => new Uint8Array(length), 0);
