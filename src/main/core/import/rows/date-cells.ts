import { guessDateOrder, parseDate, type DateOrder } from '#shared/rules/dates.ts';
import type { Cell } from '../read/table.ts';
import { dayOfDate } from './order-rows.ts';

/** Raised where a column first taken for day-month shows to be month-day: the file is read again so. */
export class WrongDateOrder extends Error {
  readonly order: DateOrder;
  constructor(order: DateOrder) {
    super(`dates are ${order}`);
    this.order = order;
  }
}

const unreadable = -2;
const impossible = -3;
const mostRemembered = 100_000;
/** Orders outside of these years are slips of the pen; what 1C writes for no date is year 1. */
const earliest = dayOfDate('1970-01-01');
const latest = dayOfDate('2099-12-31');

export type DayReading = number | 'unreadable' | 'impossible';

/** Reads the dates of one file, remembering what it has read: a million orders have a few thousand dates. */
export class DateCells {
  readonly #days = new Map<string, number>();
  readonly #order: DateOrder;
  #dayFirstSeen = false;

  constructor(order: DateOrder) {
    this.#order = order;
  }

  /** The day of a cell that is not empty, in days since 1970. Throws `WrongDateOrder`. */
  read(cell: Cell): DayReading {
    let day: number;
    if (typeof cell === 'string') day = this.#ofText(cell);
    else if (typeof cell === 'object' && cell !== null) day = this.#ofText(cell.date);
    else if (typeof cell === 'number') day = dayIfSane(parseDate(cell));
    else day = unreadable;
    if (day === unreadable) return 'unreadable';
    return day === impossible ? 'impossible' : day;
  }

  #ofText(text: string): number {
    // The time of day is no matter, and would make each text a new one.
    const key = isIsoInstant(text) ? text.slice(0, 10) : text;
    const known = this.#days.get(key);
    if (known !== undefined) return known;
    const day = this.#parse(key);
    if (this.#days.size > mostRemembered) this.#days.clear();
    this.#days.set(key.length < 13 ? key : ` ${key}`.slice(1), day);
    return day;
  }

  #parse(text: string): number {
    const date = parseDate(text, { order: this.#order });
    const first = /^\s*(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}/.exec(text);
    if (date !== null) {
      if (Number(first?.[1]) > 12) this.#dayFirstSeen = true;
      return dayIfSane(date);
    }
    if (first && this.#order === 'dmy' && !this.#dayFirstSeen && /[/-]/.test(text)) {
      if (parseDate(text, { order: 'mdy' }) !== null) throw new WrongDateOrder('mdy');
    }
    return /^\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:\D|$)/.test(text) ? impossible : unreadable;
  }
}

const isIsoInstant = (text: string): boolean =>
  text.length > 10 && text.charCodeAt(4) === 0x2d && text.charCodeAt(7) === 0x2d;

function dayIfSane(date: string | null): number {
  if (date === null) return unreadable;
  const day = dayOfDate(date);
  return day >= earliest && day <= latest ? day : impossible;
}

/** The order that the sample's dates are written in; day first where nothing speaks against it. */
export function dateOrderOf(cells: readonly Cell[]): DateOrder {
  const texts = cells.filter((cell) => typeof cell === 'string' && /\d[./-]\d/.test(cell));
  return guessDateOrder(texts.map(String)) ?? 'dmy';
}
