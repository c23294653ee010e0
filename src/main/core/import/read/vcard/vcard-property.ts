import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import type { Encoding } from '../text/decoder.ts';

/** One property of a card: `item1.TEL;TYPE=cell:+7 916 …`. */
export interface VcardProperty {
  /** In capitals, without its group. */
  readonly name: string;
  /** Parameter values by name in capitals; those without a name (vCard 2.1: `TEL;CELL`) stand under TYPE. */
  readonly params: ReadonlyMap<string, readonly string[]>;
  /** As it stands in the file, bytes as letters. */
  readonly raw: string;
}

const mostParams = 50;
const longestHead = 2000;

/** The head of a property ends at the first colon that stands in no quotes; null for what is no property. */
export function parseProperty(line: string): VcardProperty | null {
  const parts: string[] = [];
  let isQuoted = false;
  let start = 0;
  for (let at = 0; at < line.length && at < longestHead; at++) {
    const letter = line[at];
    if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (letter === ';' || letter === ':')) {
      parts.push(line.slice(start, at));
      start = at + 1;
      if (letter === ':') return property(parts, line.slice(start));
      if (parts.length > mostParams) return null;
    }
  }
  return null;
}

function property([head = '', ...rest]: readonly string[], raw: string): VcardProperty | null {
  const name = head
    .slice(head.lastIndexOf('.') + 1)
    .trim()
    .toUpperCase();
  if (!/^[A-Z0-9-]+$/.test(name)) return null;
  const params = new Map<string, string[]>();
  for (const part of rest) {
    const equals = part.indexOf('=');
    const key = equals < 0 ? bareKey(part) : part.slice(0, equals).trim().toUpperCase();
    const value = equals < 0 ? part : part.slice(equals + 1);
    const values = value.replaceAll('"', '').split(',');
    params.set(key, [...(params.get(key) ?? []), ...values.map((one) => one.trim())]);
  }
  return { name, params, raw };
}

/** vCard 2.1 leaves the parameter's name away: `NOTE;QUOTED-PRINTABLE:`. */
const bareKey = (part: string): string =>
  /^(?:QUOTED-PRINTABLE|BASE64|8BIT|7BIT)$/i.test(part.trim()) ? 'ENCODING' : 'TYPE';

const param = ({ params }: VcardProperty, name: string): string => params.get(name)?.[0] ?? '';

export const typesOf = ({ params }: VcardProperty): string[] =>
  (params.get('TYPE') ?? []).map((type) => type.toLowerCase());

export const isBase64 = (own: VcardProperty): boolean =>
  /^(?:b|base64)$/i.test(param(own, 'ENCODING'));

export const isUri = (own: VcardProperty): boolean => /^uri$/i.test(param(own, 'VALUE'));
export const parameter = param;

function quotedPrintable(raw: string): Buffer {
  const bytes = Buffer.from(raw.replace(/=$/, ''), 'latin1');
  const decoded = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const hex = bytes[at] === 0x3d ? bytes.toString('latin1', at + 1, at + 3) : '';
    if (/^[0-9a-f]{2}$/i.test(hex)) {
      decoded[length++] = Number.parseInt(hex, 16);
      at += 2;
    } else decoded[length++] = bytes[at] ?? 0;
  }
  return decoded.subarray(0, length);
}

/** The bytes as text: by the property's own charset, else as UTF-8 where they are that, else as the file goes. */
function decoded(bytes: Buffer, charset: string, ofFile: Encoding): string {
  const isKnown = /^[\w-]{1,40}$/.test(charset) && iconv.encodingExists(charset);
  if (isKnown && !/^utf-?8$/i.test(charset)) return iconv.decode(bytes, charset);
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const single = ofFile.startsWith('utf') ? 'windows-1251' : ofFile;
  return iconv.decode(bytes, single);
}

/** What the property says, escapes still in it. */
export function textOf(own: VcardProperty, ofFile: Encoding): string {
  const isQuoted = /^quoted-printable$/i.test(param(own, 'ENCODING'));
  const bytes = isQuoted ? quotedPrintable(own.raw) : Buffer.from(own.raw, 'latin1');
  return decoded(bytes, param(own, 'CHARSET'), ofFile).replaceAll('\u0000', '').normalize('NFC');
}

/** `\n`, `\,`, `\;`, `\\` as the letters that they stand for. */
export const unescaped = (text: string): string =>
  text.replaceAll(/\\([nN,;:\\])/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter));

/** The parts of a structured value: between semicolons that are not escaped. */
export function partsOf(text: string, separator: ';' | ',' = ';'): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (at === text.length || text[at] === separator) {
      parts.push(unescaped(text.slice(start, at)).trim());
      start = at + 1;
    }
  }
  return parts;
}
