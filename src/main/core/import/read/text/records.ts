import { COLUMN_LIMIT } from '../limits.ts';
import type { Row } from '../table-file.ts';
import { UnreadableFile } from '../unreadable-file.ts';

/** A quote that is not closed within so many characters is a character like any other. */
const QUOTED_LIMIT = 262_144;
/** How far a quote is followed through a stretch in which an earlier one was seen not to close. */
const NEAR = 1024;
const RECORD_LIMIT = 8 * 1024 * 1024;

export interface Dialect {
  /** One character; a space stands for columns aligned by runs of spaces. */
  readonly delimiter: string;
  readonly lineEnd: '\n' | '\r';
}

const QUOTE = 0x22;
const CR = 0x0d;
const LF = 0x0a;
const SPACE = 0x20;
const LATER = -1;
const NONE = -2;
const WIDTH_GUESS_LIMIT = 256;

/**
 * Cuts a text that comes piece by piece into rows. Positions of the next delimiter and line end
 * are remembered, so each character is looked at once by the engine's own search.
 */
export class RecordSplitter {
  private readonly delimiter: string;
  private readonly delimiterCode: number;
  private readonly lineEnd: string;
  private readonly lineEndCode: number;
  private text = '';
  private line: number;
  /** Up to here no quote closes, as far as the search for an earlier one has shown. */
  private unclosedUntil = 0;
  private doubled = false;
  private width = 0;

  constructor(dialect: Dialect, firstLine = 1) {
    this.delimiter = dialect.delimiter;
    this.delimiterCode = dialect.delimiter.charCodeAt(0);
    this.lineEnd = dialect.lineEnd;
    this.lineEndCode = dialect.lineEnd.charCodeAt(0);
    this.line = firstLine;
  }

  /**
   * The rows that are complete so far, empty ones left out; with `last` all that is left.
   * @throws UnreadableFile `too_many_columns`, `row_too_long`.
   */
  push(piece: string, last: boolean): Row[] {
    const carried = this.text.length;
    this.text = carried === 0 ? piece : this.text + piece;
    const rows: Row[] = [];
    const rest =
      this.delimiterCode === SPACE ? this.cutLines(rows, last) : this.cutRecords(rows, last);
    this.unclosedUntil = Math.max(0, this.unclosedUntil - rest);
    // A copy: a slice would keep every piece before it alive.
    this.text = rest >= this.text.length ? '' : ` ${this.text.slice(rest)}`.slice(1);
    if (this.text.length > RECORD_LIMIT) {
      throw new UnreadableFile('row_too_long', { row: this.line, limit: RECORD_LIMIT });
    }
    return rows;
  }

  private cutLines(rows: Row[], last: boolean): number {
    let start = 0;
    while (start < this.text.length) {
      let end = this.text.indexOf(this.lineEnd, start);
      if (end < 0) {
        if (!last) return start;
        end = this.text.length;
      }
      const line = this.text.slice(start, end).trim();
      if (line !== '') {
        const cells = line.split(/\s+/, COLUMN_LIMIT + 1);
        if (cells.length > COLUMN_LIMIT) this.refuseColumns();
        rows.push({ number: this.line, cells });
      }
      this.line += 1;
      start = end + 1;
    }
    return start;
  }

  /** One loop with nothing called for a plain cell: a million rows pass through here. */
  private cutRecords(rows: Row[], last: boolean): number {
    const { text, delimiter, delimiterCode, lineEndCode } = this;
    const length = text.length;
    let recordStart = 0;
    let lineEnd = -1;
    let nextDelimiter = -1;
    while (recordStart < length) {
      // Most rows are as wide as the one before: room for that many and no more.
      // oxlint-disable-next-line unicorn/no-new-array -- the only way to make room beforehand
      const cells: (string | null)[] = new Array<string | null>(this.width);
      let count = 0;
      let inner = 0;
      let blank = true;
      let start = recordStart;
      for (;;) {
        if (text.charCodeAt(start) === QUOTE) {
          const close = this.closingQuote(start, last);
          if (close === LATER) return recordStart;
          if (close !== NONE) {
            if (lineEnd < start) lineEnd = orEnd(text.indexOf(this.lineEnd, start), length);
            if (lineEnd < close) inner += this.linesWithin(lineEnd, close);
            const value = this.quoted(start + 1, close);
            if (blank) blank = isBlank(value, 0, value.length);
            cells[count] = value === '' ? null : value;
            count += 1;
            start = this.afterSpaces(close + 1);
            // A carriage return before the line feed belongs to the line end.
            if (lineEndCode === LF && text.charCodeAt(start) === CR) start += 1;
            if (text.charCodeAt(start) !== delimiterCode) break;
            start += 1;
            if (count >= COLUMN_LIMIT) this.refuseColumns();
            continue;
          }
        }
        if (lineEnd < start) lineEnd = orEnd(text.indexOf(this.lineEnd, start), length);
        if (lineEnd === length && !last) {
          this.countColumns(count, start);
          return recordStart;
        }
        if (nextDelimiter < start) nextDelimiter = orEnd(text.indexOf(delimiter, start), length);
        const more = nextDelimiter < lineEnd;
        let end = more ? nextDelimiter : lineEnd;
        const next = end + 1;
        if (!more && lineEndCode === LF && end > start && text.charCodeAt(end - 1) === CR) end -= 1;
        if (blank && end > start) blank = isBlank(text, start, end);
        cells[count] = end === start ? null : text.slice(start, end);
        count += 1;
        if (!more) {
          start = next - 1;
          break;
        }
        start = next;
        if (count >= COLUMN_LIMIT) this.refuseColumns();
      }
      if (count < cells.length) cells.length = count;
      this.width = Math.min(count, WIDTH_GUESS_LIMIT);
      if (!blank) rows.push({ number: this.line, cells });
      this.line += 1 + inner;
      recordStart = start + 1;
    }
    return recordStart;
  }

  /** Where the quote opened at `open` closes; `LATER` when the text so far does not tell. */
  private closingQuote(open: number, last: boolean): number {
    const { text } = this;
    let from = open + 1;
    let firstLineEnd = -1;
    this.doubled = false;
    for (;;) {
      const quote = text.indexOf('"', from);
      if (quote - open > NEAR && quote < this.unclosedUntil) {
        from = this.unclosedUntil;
        continue;
      }
      if (quote < 0 || quote - open > QUOTED_LIMIT) {
        if (quote < 0 && !last && text.length - open <= QUOTED_LIMIT) return LATER;
        this.unclosedUntil = quote < 0 ? text.length : quote;
        return NONE;
      }
      const following = text.charCodeAt(quote + 1);
      if (following === this.delimiterCode) return quote;
      if (following === QUOTE) {
        this.doubled = true;
        from = quote + 2;
        continue;
      }
      const next = this.afterSpaces(quote + 1);
      if (next >= text.length) return last ? quote : LATER;
      const code = text.charCodeAt(next);
      if (code === this.delimiterCode || code === this.lineEndCode) return quote;
      if (code === CR) {
        if (next + 1 >= text.length) return last ? quote : LATER;
        if (text.charCodeAt(next + 1) === LF) return quote;
      }
      // A quote that neither closes nor is doubled: within a line a program was careless, but
      // lines below it opens another cell, and the one at `open` was a character.
      if (firstLineEnd < 0) firstLineEnd = orEnd(text.indexOf(this.lineEnd, open), text.length);
      if (firstLineEnd < quote) {
        this.unclosedUntil = Math.max(this.unclosedUntil, quote);
        return NONE;
      }
      from = quote + 1;
    }
  }

  private quoted(start: number, end: number): string {
    const value = this.text.slice(start, end);
    return this.doubled ? value.replaceAll('""', '"') : value;
  }

  /** Line ends from one at `first` up to `end`. */
  private linesWithin(first: number, end: number): number {
    let count = 0;
    for (let at = first; at >= 0 && at < end; at = this.text.indexOf(this.lineEnd, at + 1)) {
      count += 1;
    }
    return count;
  }

  private afterSpaces(from: number): number {
    let at = from;
    while (this.text.charCodeAt(at) === SPACE) at += 1;
    return at;
  }

  /** A record still open may already hold too many columns: told now, not after the whole file. */
  private countColumns(soFar: number, from: number): void {
    let count = soFar;
    for (let at = this.text.indexOf(this.delimiter, from); at >= 0;) {
      count += 1;
      if (count >= COLUMN_LIMIT) this.refuseColumns();
      at = this.text.indexOf(this.delimiter, at + 1);
    }
  }

  private refuseColumns(): never {
    throw new UnreadableFile('too_many_columns', { row: this.line, limit: COLUMN_LIMIT });
  }
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code > SPACE && code !== 0xa0 && code !== 0xfeff) return false;
  }
  return true;
}

function orEnd(found: number, length: number): number {
  return found < 0 ? length : found;
}
