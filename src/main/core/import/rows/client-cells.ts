import { parsePartialDate, type IsoDate } from '#shared/rules/dates.ts';
import { isNearlyEmail } from '#shared/rules/email.ts';
import { isCutShort } from '#shared/rules/phone.ts';
import type { PhoneReader } from '../../clients/phones.ts';
import { detached, type Row } from '../read/table.ts';
import type { Books } from './books.ts';
import { cellText, codeText, saysNothing } from './cell-text.ts';
import type { Fields } from './fields.ts';
import type { OwnCells, OwnValues } from './own-cells.ts';
import type { Attributes, Party } from './parties.ts';
import { shownValue, type Problem } from './rejections.ts';

/** «Розничный покупатель» is how programs name a sale to nobody in particular. */
const ANYBODY =
  /^(?:розничн\S* (?:покупател\S*|клиент\S*)|частное лицо|физ\S* лиц\S*|физлицо|розница|покупатель|клиент|гость|аноним\S*|guest|walk ?-?in(?: customer)?|cash(?: customer| sale)?|retail customer|anonymous)$/i;

const texts = ['company', 'position', 'occupation', 'source', 'employee'] as const;
const longestText = 500;
const longestWishes = 20_000;

export interface ClientReading extends Party {
  readonly attributes: Attributes | null;
  readonly own: OwnValues | null;
}

interface Options {
  readonly fields: Fields;
  readonly own: OwnCells;
  readonly books: Books;
  readonly phoneReader: PhoneReader;
  /** In a list of clients «менеджер» serves them; beside an order it is whoever took the order. */
  readonly isListOfClients: boolean;
  /** A birthday lies before it. */
  readonly today: IsoDate;
}

/** Reads what the rows of one file say of clients. */
export class ClientCells {
  readonly #fields: Fields;
  readonly #own: OwnCells;
  readonly #books: Books;
  readonly #phoneReader: PhoneReader;
  readonly #today: IsoDate;
  readonly #isListOfClients: boolean;
  readonly #describes: boolean;
  readonly #companyIsName: boolean;

  constructor({ fields, own, books, phoneReader, today, isListOfClients }: Options) {
    this.#fields = fields;
    this.#own = own;
    this.#books = books;
    this.#phoneReader = phoneReader;
    this.#today = today;
    this.#isListOfClients = isListOfClients;
    this.#companyIsName = !fields.has('name', 'surname', 'givenName');
    this.#describes = fields.has(...texts, 'address', 'birthday', 'wishes');
  }

  /** What the row says of a client; every field -1 where it names none. Adds to `problems` what it cannot read. */
  read(row: Row, problems: Problem[]): ClientReading {
    const externalId = this.#externalId(row, problems);
    const phones = this.#phones(row, problems);
    const emails = this.#emails(row, problems);
    const isKnownOtherwise = externalId >= 0 || phones >= 0 || emails >= 0;
    const name = this.#name(row, problems, isKnownOtherwise);
    const attributes = this.#describes ? this.#attributes(row, problems) : null;
    const own = this.#own.read(row, problems);
    return { externalId, name, phones, emails, attributes, own };
  }

  #externalId(row: Row, problems: Problem[]): number {
    const column = this.#fields.at('externalId');
    if (column < 0) return -1;
    const text = codeText(row.cells[column]);
    if (saysNothing(text)) return -1;
    if (text.length > longestText) return tooLong(problems, column);
    return this.#books.externalIds.id(text);
  }

  #name(row: Row, problems: Problem[], isKnownOtherwise: boolean): number {
    const text = this.#writtenName(row);
    if (saysNothing(text)) return -1;
    if (text.length > longestText) return tooLong(problems, this.#fields.at('name'));
    // Whoever has a telephone or a number is somebody, whatever the till calls them.
    if (ANYBODY.test(text)) return -1;
    if (!isKnownOtherwise && !/\p{L}/u.test(text)) return -1;
    return this.#books.names.id(text);
  }

  #writtenName(row: Row): string {
    const whole = this.#text(row, 'name');
    if (whole !== '') return whole;
    const parts = [
      this.#text(row, 'surname'),
      this.#text(row, 'givenName'),
      this.#text(row, 'patronymic'),
    ].filter((part) => !saysNothing(part));
    if (parts.length > 0) return inUsualOrder(parts);
    return this.#companyIsName || parts.length === 0 ? this.#text(row, 'company') : '';
  }

  #text(row: Row, field: Parameters<Fields['at']>[0]): string {
    const column = this.#fields.at(field);
    return column < 0 ? '' : cellText(row.cells[column]);
  }

  #phones(row: Row, problems: Problem[]): number {
    const columns = this.#fields.all('phone');
    if (columns.length === 0) return -1;
    const found: number[] = [];
    for (const column of columns) {
      const text = codeText(row.cells[column]);
      if (saysNothing(text) || text === '0') continue;
      let isPhone = false;
      let isCut = false;
      for (const phone of this.#phoneReader(text)) {
        isCut ||= isCutShort(phone);
        if (isCut) break;
        const id = this.#books.phones.id(phone);
        if (id < 0) continue;
        isPhone = true;
        if (!found.includes(id)) found.push(id);
      }
      if (!isPhone) {
        const code = isCut ? 'phone_cut_short' : 'phone_unreadable';
        problems.push({ column, code, params: { value: shownValue(text) } });
      }
    }
    return this.#books.phones.sets.id(found);
  }

  #emails(row: Row, problems: Problem[]): number {
    const columns = this.#fields.all('email');
    if (columns.length === 0) return -1;
    const found: number[] = [];
    for (const column of columns) {
      const text = cellText(row.cells[column]);
      if (saysNothing(text)) continue;
      for (const part of text.split(/:::|[;,\s]+/)) {
        const email = part.replace(/^<|>$/g, '').toLowerCase();
        if (email === '') continue;
        if (!isNearlyEmail(email) || email.length > longestText) {
          problems.push({ column, code: 'email_unreadable', params: { value: shownValue(text) } });
          break;
        }
        const id = this.#books.emails.id(email);
        if (!found.includes(id)) found.push(id);
      }
    }
    return this.#books.emailSets.id(found);
  }

  #attributes(row: Row, problems: Problem[]): Attributes | null {
    const found: Attributes = {};
    for (const field of texts) {
      if (field === 'company' && this.#companyIsName) continue;
      if (field === 'employee' && !this.#isListOfClients) continue;
      const text = this.#text(row, field);
      if (saysNothing(text)) continue;
      if (text.length > longestText) tooLong(problems, this.#fields.at(field));
      else found[field] = this.#books.texts.at(this.#books.texts.id(text));
    }
    const wishes = this.#text(row, 'wishes');
    if (wishes.length > longestWishes) tooLong(problems, this.#fields.at('wishes'));
    else if (!saysNothing(wishes)) found.wishes = detached(wishes);
    const address = this.#address(row);
    if (address.length > longestText) tooLong(problems, this.#fields.at('address'));
    else if (address !== '') found.address = this.#books.texts.at(this.#books.texts.id(address));
    const birthday = this.#birthday(row, problems);
    if (birthday !== null) found.birthday = birthday;
    return Object.keys(found).length === 0 ? null : found;
  }

  #address(row: Row): string {
    const columns = this.#fields.all('address');
    if (columns.length === 1) {
      const only = cellText(row.cells[columns[0] ?? 0]);
      return saysNothing(only) ? '' : only;
    }
    const parts = columns.map((column) =>
      cellText(row.cells[column]).replace(/\s*[\r\n]+\s*/g, ', '),
    );
    return [...new Set(parts.filter((part) => !saysNothing(part)))].join(', ');
  }

  #birthday(row: Row, problems: Problem[]): string | null {
    const column = this.#fields.at('birthday');
    const cell = row.cells[column];
    const text = cellText(cell);
    // Outlook writes 0.0.00 for a birthday that nobody knows.
    if (column < 0 || saysNothing(text) || /^[0.:/-]+$/.test(text)) return null;
    const date = parsePartialDate(typeof cell === 'number' ? cell : text, { latest: this.#today });
    if (date === null) {
      problems.push({ column, code: 'birthday_unreadable', params: { value: shownValue(text) } });
    }
    return date;
  }
}

const tooLong = (problems: Problem[], column: number): -1 => {
  problems.push({ column, code: 'text_too_long' });
  return -1;
};

/** In Latin letters the surname stands last. */
function inUsualOrder(parts: readonly string[]): string {
  const [surname, ...others] = parts;
  const isLatin = parts.length > 1 && !/[а-яё]/i.test(parts.join(''));
  return isLatin && surname !== undefined ? [...others, surname].join(' ') : parts.join(' ');
}
