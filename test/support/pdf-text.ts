import { inflateSync } from 'node:zlib';

export interface PdfText {
  /** The text of each page, in the order in which it was drawn, without spaces between pieces. */
  readonly pages: readonly string[];
  /** PostScript names of the fonts whose letters are in the file. */
  readonly embeddedFonts: readonly string[];
  /** Width and height of each page in points. */
  readonly sizes: readonly (readonly [width: number, height: number])[];
}

/**
 * The words of a PDF as pdfkit writes them: glyph numbers turned back into letters by the fonts' own ToUnicode maps,
 * as a reader's search does it.
 */
export function readPdf(bytes: Buffer): PdfText {
  const objects = objectsOf(bytes);
  const get = (id: string | undefined): PdfObject =>
    objects.get(id ?? '') ?? { head: '', body: '' };
  const maps = new Map<string, ReadonlyMap<string, string>>();
  for (const { head } of objects.values()) {
    for (const [, name = '', id] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const toUnicode = /\/ToUnicode (\d+) 0 R/.exec(get(id).head)?.[1];
      maps.set(name, lettersOf(get(toUnicode).body));
    }
  }
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  return {
    pages: pages.map(({ head }) => textOf(get(/\/Contents (\d+) 0 R/.exec(head)?.[1]).body, maps)),
    embeddedFonts: [...objects.values()].flatMap(({ head }) =>
      head.includes('/FontFile2') ? [/\/FontName \/\w+\+(\S+)/.exec(head)?.[1] ?? ''] : [],
    ),
    sizes: pages.map(({ head }) => {
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(head) ?? [];
      return [Number(width), Number(height)];
    }),
  };
}

interface PdfObject {
  readonly head: string;
  readonly body: string;
}

function objectsOf(bytes: Buffer): Map<string, PdfObject> {
  const text = bytes.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)) {
    const [, id = '', content = ''] = match;
    const [head = '', stream] = content.split('stream\n', 2);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const packed = Buffer.from((stream ?? '').slice(0, length), 'latin1');
    const isPacked = head.includes('/FlateDecode') && packed.length > 0;
    objects.set(id, { head, body: (isPacked ? inflateSync(packed) : packed).toString('latin1') });
  }
  return objects;
}

const letter = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');

/** pdfkit writes ranges with a list: `<0000> <0003> [<0000> <041B> …]`. */
function lettersOf(map: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [, first = '0', , list = ''] of map.matchAll(/<(\w{4})> <(\w{4})> \[([^\]]*)\]/g)) {
    for (const [index, [, hex = '']] of [...list.matchAll(/<(\w+)>/g)].entries()) {
      const glyph = (Number.parseInt(first, 16) + index).toString(16).padStart(4, '0');
      letters.set(glyph, letter(hex));
    }
  }
  return letters;
}

function textOf(content: string, maps: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font = '';
  let text = '';
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = name;
    for (const [, glyphs = ''] of (shown ?? '').matchAll(/<(\w+)>/g)) {
      for (const glyph of glyphs.match(/.{4}/g) ?? []) text += maps.get(font)?.get(glyph) ?? '?';
    }
  }
  return text;
}
