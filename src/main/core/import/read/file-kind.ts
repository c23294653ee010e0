import type { FileKind } from './unreadable-file.ts';

/** How a file has to be opened, told by its first bytes and never by its name. */
export type Container = 'gzip' | 'zip' | 'ole' | 'bare_xls' | 'text';

const MAGIC: readonly (readonly [FileKind, string])[] = [
  ['pdf', '25504446'],
  ['picture', 'ffd8ff'],
  ['picture', '89504e47'],
  ['picture', '47494638'],
  ['picture', '424d????????00000000'],
  ['picture', '49492a00'],
  ['picture', '4d4d002a'],
  ['picture', '52494646????????57454250'],
  ['archive', '526172211a07'],
  ['archive', '377abcaf271c'],
  ['archive', '425a68'],
  ['archive', 'fd377a585a00'],
  ['database', '53514c69746520666f726d6174203300'],
  ['database', '0001000053746e646172642041434520'],
  ['database', '000100005374616e64617264'],
  ['database', '3143444256384400'],
  ['program', '7f454c46'],
  ['document', '7b5c727466'],
];

function startsWith(bytes: Buffer, pattern: string): boolean {
  for (let i = 0; i < pattern.length; i += 2) {
    const wanted = pattern.slice(i, i + 2);
    if (wanted !== '??' && bytes[i / 2] !== Number.parseInt(wanted, 16)) return false;
  }
  return true;
}

export function containerOf(head: Buffer): Container {
  if (startsWith(head, '1f8b08')) return 'gzip';
  if (startsWith(head, '504b0304') || startsWith(head, '504b0506')) return 'zip';
  if (startsWith(head, 'd0cf11e0a1b11ae1')) return 'ole';
  // The sheet stream of Excel 2 to 5 written without a container around it.
  if (/^09(00|02|04|08)(04|06|08|10)00/.test(head.toString('hex', 0, 4))) return 'bare_xls';
  return 'text';
}

/** What a file with such first bytes is when it is certainly no table; null when it may be one. */
export function binaryKind(head: Buffer): FileKind | null {
  return MAGIC.find(([, pattern]) => startsWith(head, pattern))?.[0] ?? null;
}

const HTML = /^(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|style|div)\b/i;

/** What a text is when its beginning shows a language of its own; null when it may be a table. */
export function markupKind(text: string): FileKind | null {
  const start = text.slice(0, 4096).trimStart();
  if (HTML.test(start) || /^MIME-Version:/i.test(start)) return 'html';
  if (start.startsWith('<?xml')) return /<(?:html|table)\b/i.test(start) ? 'html' : 'xml';
  if (/^BEGIN:VCARD\s/i.test(start)) return 'vcard';
  if (/^(?:\{\s*["}]|\[\s*[{[])/.test(start)) return 'json';
  return null;
}
