import { UnreadableFile } from '../unreadable-file.ts';

/** A photo of some megabytes is the longest that a card holds; what is longer is cut off, and its property left out. */
const longestLine = 8 * 1024 * 1024;
/** So much without any line end is no card. */
const longestPhysicalLine = 16 * 1024 * 1024;

/** A line of a card as it was before it was folded, its bytes as letters (latin-1), to be decoded by its own charset. */
export interface VcardLine {
  /** 1-based, where it begins in the file. */
  readonly number: number;
  readonly text: string;
  readonly isCut: boolean;
}

const quotedPrintable = /^[^:]*[;=]\s*QUOTED-PRINTABLE/i;
const base64 = /^[^:]*[;=]\s*(?:BASE64|B)\s*(?:[;:]|$)/i;

interface Open {
  readonly number: number;
  parts: string[];
  length: number;
  readonly isQuotedPrintable: boolean;
  readonly isBase64: boolean;
}

/**
 * Joins folded lines: by a space or tab at the start of the next one (RFC 6350, 3.2; RFC 2426, 2.6), in
 * quoted-printable also by a «=» at the end (vCard 2.1), and in base64 of vCard 2.1 up to an empty line, as old
 * telephones write it without any indent.
 */
export class LineJoiner {
  #open: Open | null = null;
  #number = 0;

  /** The lines that the next physical line completes. */
  push(physical: string): VcardLine | null {
    this.#number += 1;
    const open = this.#open;
    if (open && this.#belongs(open, physical)) return null;
    const done = this.#closed();
    this.#open =
      physical.trim() === ''
        ? null
        : {
            number: this.#number,
            parts: [physical],
            length: physical.length,
            isQuotedPrintable: quotedPrintable.test(physical),
            isBase64: base64.test(physical),
          };
    return done;
  }

  /** The line that the end of the file completes. */
  end(): VcardLine | null {
    const done = this.#closed();
    this.#open = null;
    return done;
  }

  #belongs(open: Open, physical: string): boolean {
    const last = open.parts.at(-1) ?? '';
    if (open.isQuotedPrintable && last.endsWith('=')) {
      open.parts[open.parts.length - 1] = last.slice(0, -1);
      this.#append(open, physical);
      return true;
    }
    if (physical.startsWith(' ') || physical.startsWith('\t')) {
      this.#append(open, physical.slice(1));
      return true;
    }
    if (open.isBase64 && /^[A-Za-z0-9+/=]+\s*$/.test(physical)) {
      this.#append(open, physical.trimEnd());
      return true;
    }
    return false;
  }

  #append(open: Open, text: string): void {
    open.length += text.length;
    if (open.length <= longestLine) open.parts.push(text);
  }

  #closed(): VcardLine | null {
    const open = this.#open;
    if (!open) return null;
    return {
      number: open.number,
      text: open.parts.join(''),
      isCut: open.length > longestLine,
    };
  }
}

/** Cuts letters that come piece by piece into physical lines, whatever ends them. */
export class LineCutter {
  #rest = '';
  #number = 0;

  *push(piece: string, last: boolean): Generator<string> {
    const text = this.#rest + piece;
    let start = 0;
    const ends = /\r\n|\n|\r/g;
    for (let end = ends.exec(text); end; end = ends.exec(text)) {
      // A carriage return at the end of a piece may be half of a line end.
      if (!last && end[0] === '\r' && ends.lastIndex === text.length) break;
      this.#number += 1;
      yield text.slice(start, end.index);
      start = ends.lastIndex;
    }
    this.#rest = text.slice(start);
    if (this.#rest.length > longestPhysicalLine) {
      throw new UnreadableFile('row_too_long', {
        row: this.#number + 1,
        limit: longestPhysicalLine,
      });
    }
    if (last && this.#rest !== '') yield this.#rest;
  }
}
