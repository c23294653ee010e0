import type { Encoding } from '../text/decoder.ts';
import {
  isBase64,
  isUri,
  parameter,
  parseProperty,
  partsOf,
  textOf,
  typesOf,
  unescaped,
  type VcardProperty,
} from './vcard-property.ts';
import type { VcardLine } from './vcard-lines.ts';

/** What we take of a card. */
export interface VcardContact {
  name: string;
  company: string;
  position: string;
  occupation: string;
  birthday: string;
  phones: string[];
  emails: string[];
  addresses: string[];
  notes: string[];
  categories: string[];
  /** JPEG or PNG as base64; null where there is none, or none that can be taken. */
  photo: string | null;
  /** Whether there was a picture that could not be taken: a link, too large, of another kind. */
  hasOtherPhoto: boolean;
  /** A list of contacts, not one. */
  isGroup: boolean;
}

const blank = (): VcardContact => ({
  name: '',
  company: '',
  position: '',
  occupation: '',
  birthday: '',
  phones: [],
  emails: [],
  addresses: [],
  notes: [],
  categories: [],
  photo: null,
  hasOtherPhoto: false,
  isGroup: false,
});

/** So many telephones and the like a card may have: the rest is left out. */
const mostValues = 50;

const add = (list: string[], text: string): void => {
  const tidy = text.trim();
  if (tidy !== '' && list.length < mostValues && !list.includes(tidy)) list.push(tidy);
};

const words = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/** The name made of its parts: surname first in Russian, last in Latin letters. */
function structuredName([surname = '', given = '', additional = '']: readonly string[]): string {
  const isLatin = !/[а-яё]/i.test(surname + given + additional);
  const parts = isLatin ? [given, additional, surname] : [surname, given, additional];
  return parts.filter((part) => part !== '').join(' ');
}

/** `1980-05-21`, `--05-21`; a date without its year hides behind 1604 on iPhones. */
function birthdayOf(own: VcardProperty, text: string): string {
  const written = text.trim();
  const omitted = parameter(own, 'X-APPLE-OMIT-YEAR');
  const year = /^(\d{4})-?(\d\d)-?(\d\d)/.exec(written);
  if (year) {
    const [, y = '', m = '', d = ''] = year;
    return y === omitted || y === '0000' ? `--${m}-${d}` : `${y}-${m}-${d}`;
  }
  const day = /^--(\d\d)-?(\d\d)/.exec(written);
  return day ? `--${day[1]}-${day[2]}` : written;
}

const phoneOf = (own: VcardProperty, text: string): string => {
  const [number = '', ...rest] = text.replace(/^tel:/i, '').split(';');
  if (!isUri(own) && !/^tel:/i.test(text)) return text;
  const extension = rest.find((part) => /^ext=/i.test(part))?.slice(4);
  return extension === undefined ? number : `${number} доб. ${extension}`;
};

/** Post box and extended address first, then street, town, region, code, country, as an envelope has them. */
const addressOf = (text: string): string => {
  const [box = '', extended = '', street = '', town = '', region = '', code = '', country = ''] =
    partsOf(text).map((part) => part.replaceAll(/\s*\n\s*/g, ', '));
  return [code, country, region, town, street, extended, box]
    .filter((part) => part !== '')
    .join(', ');
};

const pictureTypes = /^(?:jpe?g|png|image\/jpe?g|image\/png)$/;

function takePhoto(contact: VcardContact, own: VcardProperty): void {
  const inline = /^data:(image\/(?:jpe?g|png));base64,/i.exec(own.raw);
  const mime = parameter(own, 'MEDIATYPE').toLowerCase();
  const isPicture =
    inline !== null ||
    typesOf(own).some((type) => pictureTypes.test(type)) ||
    pictureTypes.test(mime) ||
    typesOf(own).length === 0;
  const data = (inline ? own.raw.slice(inline[0].length) : own.raw).replaceAll(/\s+/g, '');
  const isInline = inline !== null || isBase64(own);
  if (isInline && isPicture && /^[A-Za-z0-9+/]+=*$/.test(data)) contact.photo ??= data;
  else contact.hasOtherPhoto = true;
}

/** Gathers the properties of one card. */
export class CardReader {
  readonly #contact = blank();
  readonly #encoding: Encoding;
  #formatted = '';
  #structured = '';
  #nickname = '';

  constructor(encoding: Encoding) {
    this.#encoding = encoding;
  }

  read(line: VcardLine): void {
    const own = parseProperty(line.text);
    if (!own) return;
    if (own.name === 'PHOTO') {
      if (line.isCut) this.#contact.hasOtherPhoto = true;
      else takePhoto(this.#contact, own);
    } else if (!line.isCut) this.#readText(own);
  }

  #readText(own: VcardProperty): void {
    const contact = this.#contact;
    const text = (): string => textOf(own, this.#encoding);
    switch (own.name) {
      case 'FN':
        this.#formatted ||= unescaped(text()).trim();
        break;
      case 'N':
        this.#structured ||= structuredName(partsOf(text()));
        break;
      case 'NICKNAME':
        this.#nickname ||= unescaped(text()).trim();
        break;
      case 'TEL':
        if (!typesOf(own).includes('fax')) {
          add(contact.phones, phoneOf(own, unescaped(text()).trim()));
        }
        break;
      case 'EMAIL':
        add(
          contact.emails,
          unescaped(text())
            .trim()
            .replace(/^mailto:/i, ''),
        );
        break;
      case 'ORG':
        contact.company ||= partsOf(text())
          .filter((part) => part !== '')
          .join(', ');
        break;
      case 'TITLE':
        contact.position ||= unescaped(text()).trim();
        break;
      case 'ROLE':
        contact.occupation ||= unescaped(text()).trim();
        break;
      case 'ADR':
        add(contact.addresses, addressOf(text()));
        break;
      case 'BDAY':
        contact.birthday ||= birthdayOf(own, unescaped(text()));
        break;
      case 'NOTE':
        add(contact.notes, unescaped(text()));
        break;
      case 'CATEGORIES':
        for (const category of partsOf(text(), ',')) add(contact.categories, category);
        break;
      case 'KIND':
      case 'X-ADDRESSBOOKSERVER-KIND':
        contact.isGroup ||= /^group$/i.test(text().trim());
        break;
      default:
    }
  }

  /** The fuller of the two names: telephones put all of it into either. */
  contact(): VcardContact {
    const contact = this.#contact;
    const isFuller = words(this.#formatted) > words(this.#structured);
    const name = isFuller ? this.#formatted : this.#structured || this.#formatted;
    contact.name = name === contact.company ? '' : name || this.#nickname;
    return contact;
  }
}
