import { COLUMN_LIMIT } from '../limits.ts';
import type { Cell, Row } from '../table-file.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { type NumberMeaning, clockOfSerial, dateOfSerial } from './serial-date.ts';
import { textOfCell } from './shared-strings.ts';
import { type XmlHandler, attribute } from './xml.ts';

const ROW_LIMIT = 1_048_576;
const TEXT_LIMIT = 1_048_576;

export interface CellSource {
  readonly strings: readonly string[];
  readonly meanings: readonly NumberMeaning[];
  readonly since1904: boolean;
}

/**
 * Collects the rows of a sheet. Rows and cells that do not say where they stand follow the ones
 * before them. @throws UnreadableFile `too_many_columns`, `too_many_rows`, `damaged`.
 */
export class RowCollector implements XmlHandler {
  private rows: Row[] = [];
  private inData = false;
  private rowNumber = 0;
  private column = 0;
  private cells: Cell[] = [];
  private style = 0;
  private type = 'n';
  private value = '';
  private inValue = false;
  private inReading = false;
  private readonly source: CellSource;

  constructor(source: CellSource) {
    this.source = source;
  }

  /** The rows completed since the last call. */
  take(): Row[] {
    const taken = this.rows;
    this.rows = [];
    return taken;
  }

  open(name: string, tag: string): void {
    if (!this.inData) {
      if (name === 'sheetData') this.inData = true;
      return;
    }
    if (name === 'c') this.openCell(tag);
    else if (name === 'v' || name === 't') this.inValue = !this.inReading;
    else if (name === 'row') this.openRow(tag);
    else if (name === 'rPh') this.inReading = true;
  }

  close(name: string): void {
    if (!this.inData) return;
    if (name === 'v' || name === 't') this.inValue = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else if (name === 'rPh') this.inReading = false;
    else if (name === 'sheetData') this.inData = false;
  }

  text(raw: string): void {
    if (!this.inValue) return;
    this.value += raw;
    if (this.value.length > TEXT_LIMIT) {
      throw new UnreadableFile('row_too_long', { row: this.rowNumber, limit: TEXT_LIMIT });
    }
  }

  private openRow(tag: string): void {
    const own = attribute(tag, 'r');
    this.rowNumber = own === undefined ? this.rowNumber + 1 : Number(own);
    if (!Number.isInteger(this.rowNumber) || this.rowNumber < 1) {
      throw new UnreadableFile('damaged');
    }
    if (this.rowNumber > ROW_LIMIT) throw new UnreadableFile('too_many_rows', { limit: ROW_LIMIT });
    this.cells = [];
    this.column = 0;
  }

  private openCell(tag: string): void {
    const place = attribute(tag, 'r');
    this.column = place === undefined ? this.column + 1 : columnOf(place);
    if (this.column > COLUMN_LIMIT) {
      throw new UnreadableFile('too_many_columns', { row: this.rowNumber, limit: COLUMN_LIMIT });
    }
    if (this.column < 1) throw new UnreadableFile('damaged', { row: this.rowNumber });
    this.style = Number(attribute(tag, 's') ?? 0);
    this.type = attribute(tag, 't') ?? 'n';
    this.value = '';
  }

  private closeCell(): void {
    const cell = this.cell();
    if (cell === null) return;
    while (this.cells.length < this.column - 1) this.cells.push(null);
    this.cells[this.column - 1] = cell;
  }

  private closeRow(): void {
    const filled = this.cells.some((cell) =>
      typeof cell === 'string' ? cell.trim() !== '' : cell !== null,
    );
    if (filled) this.rows.push({ number: this.rowNumber, cells: this.cells });
    this.cells = [];
  }

  private cell(): Cell {
    const raw = this.value;
    if (raw === '') return null;
    switch (this.type) {
      case 's':
        return this.source.strings[Number(raw)] || null;
      case 'inlineStr':
      case 'str':
        return textOfCell(raw) || null;
      case 'b':
        return raw.trim() === '1' || raw.trim() === 'true';
      case 'e':
        return null;
      case 'd':
        return isoDate(raw);
      default:
        return this.number(raw);
    }
  }

  private number(raw: string): Cell {
    const value = Number(raw);
    if (!Number.isFinite(value)) return textOfCell(raw);
    const meaning = this.source.meanings[this.style] ?? 'number';
    if (meaning === 'number') return value;
    if (meaning === 'clock') return clockOfSerial(value) ?? value;
    const date = dateOfSerial(value, this.source.since1904);
    return date === null ? value : { date };
  }
}

/** 1 of `A7`, 28 of `AB3`; 0 when there are no letters. */
function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at += 1) {
    const code = place.charCodeAt(at) & ~0x20;
    if (code < 0x41 || code > 0x5a) break;
    column = column * 26 + code - 0x40;
    if (column > COLUMN_LIMIT) return column;
  }
  return column;
}

function isoDate(raw: string): Cell {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d)?)?/.exec(raw.trim());
  if (match?.[1] === undefined) return textOfCell(raw);
  const time = match[2] === undefined ? '00:00:00' : match[2] + (match[3] ?? ':00');
  return { date: time === '00:00:00' ? match[1] : `${match[1]}T${time}` };
}
