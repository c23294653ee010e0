import type { OwnFieldKind, OwnFieldOption, OwnValue } from '../contract/own-fields.ts';
import { isIsoDate, parseDate, type DateOrder } from './dates.ts';
import { normalise } from './normalise.ts';

interface OwnFieldShape {
  readonly name: string;
  readonly kind: OwnFieldKind;
  readonly options: readonly OwnFieldOption[];
}

const longest = 500;
/** Digits that SQLite and JSON keep exactly, there and back. */
const keptDigits = 15;

/** Whether a value is one that a field of this kind holds (contract/own-fields). */
export function isOwnValue({ kind, options }: OwnFieldShape, value: OwnValue): boolean {
  switch (kind) {
    case 'text':
    case 'link':
      return typeof value === 'string' && value.trim() !== '' && value.length <= longest;
    case 'date':
      return typeof value === 'string' && isIsoDate(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'yes_no':
      return value === 0 || value === 1;
    default:
      return options.some(({ id }) => id === value);
  }
}

/** A value as it is kept: texts trimmed, numbers to fifteen digits. */
export const keptValue = (value: OwnValue): OwnValue =>
  typeof value === 'string' ? value.trim() : Number(value.toPrecision(keptDigits));

/** Thousands parted by commas, as English has them; the same comma is the decimal mark in Russian. */
const englishGroups = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

/**
 * A number as people write it: «12 345,6», `-3.5`; null for anything else. The comma of «1,234» parts the thousands
 * where `language` is English, and the fraction otherwise.
 */
export function readNumber(text: string, language: 'ru' | 'en' = 'ru'): number | null {
  const written = text
    .trim()
    .replaceAll(/[\s\u00A0\u202F'’]/g, '')
    .replace(/^[−–—]/, '-');
  const isGrouped = language === 'en' && englishGroups.test(written);
  const plain = isGrouped ? written.replaceAll(',', '') : written.replace(',', '.');
  if (plain.length > 30 || !/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(plain)) return null;
  return Number(Number(plain).toPrecision(keptDigits));
}

/**
 * A number as it stands in a field to be edited, which `readNumber` reads back: without grouping, since a digit typed
 * into a group would turn it into something else.
 */
export const writtenNumber = (value: number, language: 'ru' | 'en'): string =>
  new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 12 }).format(value);

const yesWords = new Set([
  'да',
  'yes',
  'y',
  'true',
  'истина',
  '1',
  '+',
  '✓',
  '✔',
  'v',
  'д',
  'x',
  'х',
]);
const noWords = new Set(['нет', 'no', 'n', 'false', 'ложь', '0', '-', '−', '–', 'н']);

const readYesNo = (text: string): 0 | 1 | null => {
  const word = text.trim().toLowerCase();
  if (yesWords.has(word)) return 1;
  return noWords.has(word) ? 0 : null;
};

/** What a text in a file or a field means in an own field; null where it means nothing there. */
export function readOwnValue(
  { kind, options }: OwnFieldShape,
  text: string,
  order: DateOrder = 'dmy',
): OwnValue | null {
  const written = text.trim();
  if (written === '') return null;
  switch (kind) {
    case 'text':
    case 'link':
      return written.length <= longest ? written : null;
    case 'date':
      return parseDate(written, { order });
    case 'number':
      return readNumber(written);
    case 'yes_no':
      return readYesNo(written);
    default: {
      const key = normalise(written);
      return options.find(({ name }) => normalise(name) === key)?.id ?? null;
    }
  }
}

/** Where a link leads: web pages, mail and telephones; what has no scheme is a web page. Null for anything else. */
export function linkTarget(text: string): string | null {
  const written = text.trim();
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(written)?.[1]?.toLowerCase();
  if (scheme !== undefined && !['http', 'https', 'mailto', 'tel'].includes(scheme)) return null;
  const url = scheme === undefined ? `https://${written}` : written;
  return /^[^\s<>"]+$/.test(written) && written.includes('.') && URL.canParse(url) ? url : null;
}

/** A field as templates name it: `{{клиент.Размер}}`. */
export interface Placeholder {
  readonly fieldId: number;
  readonly placeholder: string;
}

/**
 * What templates write where a client's own fields shall stand, in the owner's order; names keep their writing, but
 * for the braces that would end the place.
 */
export const ownPlaceholders = (
  fields: readonly (OwnFieldShape & { readonly id: number; readonly isArchived: boolean })[],
  language: 'ru' | 'en',
): Placeholder[] =>
  fields
    .filter(({ isArchived }) => !isArchived)
    .map(({ id, name }) => ({
      fieldId: id,
      placeholder: `{{${language === 'ru' ? 'клиент' : 'client'}.${name.replaceAll(/[{}]/g, '')}}}`,
    }));
