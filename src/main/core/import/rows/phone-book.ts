import { phoneDigits, type ParsedPhone } from '#shared/rules/phone.ts';
import { Texts, NumberSets } from './texts.ts';
import { detached } from '../read/table.ts';

/** Fewer digits than these are no telephone, not even a local one. */
const fewestDigits = 5;

/** What tells one telephone from another: E.164, or the digits of a local number. */
const phoneKey = (phone: { e164: string | null; asWritten: string }): string | null => {
  if (phone.e164 !== null) return phone.e164;
  const digits = phoneDigits(phone.asWritten);
  return digits.length < fewestDigits ? null : `~${digits}`;
};

/** All telephones of an import by number, each with its first writing. */
export class PhoneBook {
  readonly sets = new NumberSets();
  readonly #keys = new Texts();
  readonly #written: string[] = [];
  readonly #extensions = new Map<number, string>();

  /** The number of a telephone; -1 for what is none. */
  id(phone: ParsedPhone): number {
    const key = phoneKey(phone);
    if (key === null) return -1;
    const id = this.#keys.id(key);
    if (this.#written[id] === undefined) {
      this.#written[id] = detached(phone.asWritten);
      if (phone.extension !== null) this.#extensions.set(id, phone.extension);
    }
    return id;
  }

  e164(id: number): string | null {
    const key = this.#keys.at(id);
    return key.startsWith('~') ? null : key;
  }

  /** E.164, or as written where there is none. */
  shown(id: number): string {
    return this.e164(id) ?? this.asWritten(id);
  }

  asWritten(id: number): string {
    return this.#written[id] ?? '';
  }

  extension(id: number): string | null {
    return this.#extensions.get(id) ?? null;
  }
}
