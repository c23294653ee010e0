import type { Database as Sqlite } from 'better-sqlite3';
import { searchText } from '#shared/rules/search-text.ts';
import { bulkInsert, nextId } from '../../../db/bulk-insert.ts';
import type { Texts } from '../rows/texts.ts';

interface NewProduct {
  readonly id: number;
  readonly name: string;
  readonly key: string;
  priceMinor: number | null;
}

/**
 * Products by their names, made where the base has none of the name (case, ё and spaces aside). A new one gets the
 * price of its last sale in the files; those that the base has keep theirs, so that an old file sets no old price.
 */
export class ProductIds {
  readonly #sqlite: Sqlite;
  readonly #texts: Texts;
  readonly #ofText: number[] = [];
  readonly #idOfKey: Map<string, number>;
  readonly #made = new Map<number, NewProduct>();
  #nextId: number;

  constructor(sqlite: Sqlite, texts: Texts) {
    this.#sqlite = sqlite;
    this.#texts = texts;
    const rows = sqlite.prepare('SELECT name_key, id FROM products').raw().all();
    this.#idOfKey = new Map(rows as [string, number][]);
    this.#nextId = nextId(sqlite, 'products');
  }

  of(text: number, priceMinor: number): number {
    const id = (this.#ofText[text] ??= this.#find(text));
    const made = priceMinor > 0 ? this.#made.get(id) : undefined;
    if (made) made.priceMinor = priceMinor;
    return id;
  }

  #find(text: number): number {
    const name = this.#texts.at(text);
    const key = searchText([name]) || name;
    const known = this.#idOfKey.get(key);
    if (known !== undefined) return known;
    const id = this.#nextId++;
    this.#idOfKey.set(key, id);
    this.#made.set(id, { id, name, key, priceMinor: null });
    return id;
  }

  /** Writes the new products: behind the lines that name them, which foreign keys allow until the commit. */
  flush(): void {
    const inserts = bulkInsert(this.#sqlite, 'products', ['id', 'name', 'name_key', 'price_minor']);
    for (const { id, name, key, priceMinor } of this.#made.values())
      inserts.add(id, name, key, priceMinor);
    inserts.flush();
    this.#made.clear();
  }
}
