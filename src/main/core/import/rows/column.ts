type Store = Int32Array | Float64Array | Uint8Array;

/**
 * A column of numbers that grows as it is written to, and costs nothing while it is not: a million orders are held
 * as some dozens of megabytes of numbers instead of a million objects.
 */
export class NumberColumn<T extends Store = Store> {
  readonly #make: (length: number) => T;
  readonly #blank: number;
  #cells: T;

  constructor(make: (length: number) => T, blank: number) {
    this.#make = make;
    this.#blank = blank;
    this.#cells = make(0);
  }

  /** Whether anything but the blank was ever put. */
  get isUsed(): boolean {
    return this.#cells.length > 0;
  }

  /** What was put there; the blank where nothing was. */
  at(index: number): number {
    return this.#cells[index] ?? this.#blank;
  }

  put(index: number, value: number): void {
    if (index >= this.#cells.length) {
      if (value === this.#blank) return;
      this.#grow(index);
    }
    this.#cells[index] = value;
  }

  #grow(index: number): void {
    const cells = this.#make(Math.max(1024, Math.ceil((index + 1) * 1.6)));
    cells.fill(this.#blank, this.#cells.length);
    cells.set(this.#cells);
    this.#cells = cells;
  }
}

/** Whole numbers; -1 where there is none. */
export const integers = (): NumberColumn =>
  new NumberColumn((length) => new Int32Array(length), -1);
/** Sums and quantities; NaN where there is none. */
export const amounts = (): NumberColumn =>
  new NumberColumn((length) => new Float64Array(length), NaN);
/** Small codes and flags; 0 where there is none. */
export const flags = (): NumberColumn => new NumberColumn((length) => new Uint8Array(length), 0);
