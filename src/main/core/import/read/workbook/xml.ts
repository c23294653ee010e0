import { type Encoding, decoderOf } from '../text/decoder.ts';
import { UnreadableFile } from '../unreadable-file.ts';

/** One tag, comment or the like longer than this is no part of a workbook. */
const MARKUP_LIMIT = 4 * 1024 * 1024;

export interface XmlHandler {
  /** `name` without its prefix; `tag` is the whole tag, for `attribute` and `attributes`. */
  open(name: string, tag: string): void;
  close(name: string): void;
  /** Text as written, `decoded` later; one text may come in several pieces. */
  text(raw: string): void;
}

/**
 * Reads XML of a workbook piece by piece. Entities of a document type are never expanded: a
 * document type is refused. @throws UnreadableFile `damaged`.
 */
class XmlScanner {
  private rest = '';
  private depth = 0;
  private sawRoot = false;
  private readonly handler: XmlHandler;

  constructor(handler: XmlHandler) {
    this.handler = handler;
  }

  write(piece: string): void {
    const text = this.rest === '' ? piece : this.rest + piece;
    let at = 0;
    for (;;) {
      const open = text.indexOf('<', at);
      if (open < 0) {
        this.pass(text.slice(at));
        this.rest = '';
        return;
      }
      if (open > at) this.pass(text.slice(at, open));
      const end = this.markup(text, open);
      if (end < 0) {
        this.rest = text.slice(open);
        if (this.rest.length > MARKUP_LIMIT) throw new UnreadableFile('damaged');
        return;
      }
      at = end;
    }
  }

  /** @throws UnreadableFile `damaged` when the document was cut short. */
  end(): void {
    if (!this.sawRoot || this.depth !== 0 || this.rest !== '') throw new UnreadableFile('damaged');
  }

  private pass(raw: string): void {
    if (raw !== '' && this.depth > 0) this.handler.text(raw);
  }

  /** Takes the markup that opens at `open`; where it ends, or -1 when it is not all here yet. */
  private markup(text: string, open: number): number {
    const next = text.charCodeAt(open + 1);
    if (next === 0x21) return this.declaration(text, open);
    if (next === 0x3f) return after(text, '?>', open + 2);
    const end = tagEnd(text, open + 1);
    if (end < 0) return -1;
    if (next === 0x2f) {
      this.depth -= 1;
      if (this.depth < 0) throw new UnreadableFile('damaged');
      this.handler.close(nameAt(text, open + 2, end));
      return end + 1;
    }
    const name = nameAt(text, open + 1, end);
    this.sawRoot = true;
    this.depth += 1;
    this.handler.open(name, text.slice(open, end + 1));
    if (text.charCodeAt(end - 1) === 0x2f) {
      this.depth -= 1;
      this.handler.close(name);
    }
    return end + 1;
  }

  private declaration(text: string, open: number): number {
    const start = text.slice(open, open + 9);
    if (start.startsWith('<!--')) return after(text, '-->', open + 4);
    if (start === '<![CDATA[') {
      const end = after(text, ']]>', open + 9);
      if (end > 0) this.pass(text.slice(open + 9, end - 3).replaceAll('&', '&amp;'));
      return end;
    }
    if ('<!--'.startsWith(start) || '<![CDATA['.startsWith(start)) return -1;
    throw new UnreadableFile('damaged');
  }
}

function after(text: string, closing: string, from: number): number {
  const at = text.indexOf(closing, from);
  return at < 0 ? -1 : at + closing.length;
}

/** A `>` may stand within quotes. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x3e) return at;
    else if (code === 0x22 || code === 0x27) quote = code;
  }
  return -1;
}

function nameAt(text: string, from: number, tagEndAt: number): string {
  let start = from;
  let at = from;
  for (; at < tagEndAt; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x3a) start = at + 1;
    else if (code <= 0x20 || code === 0x2f) break;
  }
  return text.slice(start, at);
}

/** One attribute of a cell's or a row's tag, whose values hold neither spaces nor quotes. */
export function attribute(tag: string, name: string): string | undefined {
  for (let at = tag.indexOf(name, 1); at > 0; at = tag.indexOf(name, at + 1)) {
    const equals = at + name.length;
    if (tag.charCodeAt(at - 1) > 0x20 || tag.charCodeAt(equals) !== 0x3d) continue;
    const quote = tag.charAt(equals + 1);
    const end = tag.indexOf(quote, equals + 2);
    if ((quote === '"' || quote === "'") && end > 0) return tag.slice(equals + 2, end);
  }
  return undefined;
}

/** All attributes of a tag, names without prefixes, values decoded. */
export function attributes(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const match of tag.matchAll(/([^\s=<]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const name = match[1] ?? '';
    found.set(name.slice(name.indexOf(':') + 1), decoded(match[2] ?? match[3] ?? ''));
  }
  return found;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Text with its entities resolved; one that XML does not know stays as written. */
export function decoded(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (all, hex, decimal, name) => {
    if (typeof name === 'string') return NAMED[name] ?? all;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** Runs a part through a handler; gives way after each piece, so that rows can be taken out. */
export async function* scanned(
  pieces: AsyncIterable<Buffer>,
  handler: XmlHandler,
): AsyncGenerator<void> {
  const scanner = new XmlScanner(handler);
  let decoder = decoderOf('utf-8', '>');
  let first = true;
  for await (const piece of pieces) {
    if (first) decoder = decoderOf(xmlEncoding(piece), '>');
    const text = decoder.write(piece);
    scanner.write(first ? text.replace(/^\uFEFF/, '') : text);
    first = false;
    yield;
  }
  scanner.write(decoder.end());
  scanner.end();
}

function xmlEncoding(start: Buffer): Encoding {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Runs a whole part through a handler. */
export async function scan(pieces: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  for await (const _ of scanned(pieces, handler)) continue;
}
