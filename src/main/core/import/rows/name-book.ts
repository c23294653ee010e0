import { compareNames, nameKey, parseName, type ParsedName } from '#shared/rules/names.ts';
import { detached } from '../read/table.ts';

/** A name in all its writings. */
export interface KnownName {
  readonly key: string;
  readonly parsed: ParsedName;
  /** 0…6: two for each part that is known whole, one for an initial. A firm is as full as a name can be. */
  readonly fullness: number;
  /** The best writing met so far. */
  text: string;
}

export type Agreement = ReturnType<typeof compareNames>;

export function fullnessOf({ kind, surname, givenName, patronymic, initials }: ParsedName): number {
  if (kind === 'company') return 6;
  const part = (full: string | null, initial?: string): number =>
    full !== null ? 2 : initial === undefined ? 0 : 1;
  return part(surname) + part(givenName, initials.given) + part(patronymic, initials.patronymic);
}

const yoCount = (text: string): number => {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x451 || code === 0x401) count += 1;
  }
  return count;
};

/** All names of an import by number; one number for all writings of one name. */
export class NameBook {
  readonly #byText = new Map<string, number>();
  readonly #byKey = new Map<string, number>();
  readonly #names: KnownName[] = [];

  /** The number of a name as written. */
  id(text: string): number {
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const id = this.add(parseName(text), text);
    this.#byText.set(detached(text), id);
    return id;
  }

  /** The number of a name that is read already; `text` is shown unless a better writing comes. */
  add(parsed: ParsedName, text: string): number {
    const key = nameKey(parsed);
    const known = this.#byKey.get(key);
    if (known === undefined) {
      const id = this.#names.length;
      this.#names.push({ key, parsed, fullness: fullnessOf(parsed), text: detached(text) });
      this.#byKey.set(key, id);
      return id;
    }
    const name = this.at(known);
    // «Семёнов» says more than «Семенов».
    if (yoCount(text) > yoCount(name.text)) name.text = detached(text);
    return known;
  }

  at(id: number): KnownName {
    const name = this.#names[id];
    if (!name) throw new RangeError(`no name ${id}`);
    return name;
  }

  compare(a: number, b: number): Agreement {
    return a === b ? 'same' : compareNames(this.at(a).parsed, this.at(b).parsed);
  }

  /** Forgets the writings once everything is read: names are asked for by number from then on. */
  endOfReading(): void {
    this.#byText.clear();
  }
}
