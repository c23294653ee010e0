import type { Cell } from '../read/table.ts';

/** A cell as text: what a person sees in it, without the spaces around. */
export const cellText = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return unarmoured(trimmed(cell));
  if (typeof cell === 'object') return cell.date;
  return String(cell);
};

const isSpace = (code: number): boolean => code <= 0x20 || code === 0xa0 || code === 0xfeff;

/** Most cells have nothing to trim: looking first is cheaper than making a new text. */
const trimmed = (text: string): string =>
  text.length > 0 && (isSpace(text.charCodeAt(0)) || isSpace(text.charCodeAt(text.length - 1)))
    ? text.trim()
    : text;

/** The apostrophe before what a spreadsheet would take for a formula is no part of the text; our own files have it too. */
const unarmoured = (text: string): string =>
  text.charCodeAt(0) === 0x27 && /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;

const NOTHING = new Set(
  'нет,н/д,n/a,na,null,none,nil,nan,нет данных,не указан,не указано,не указана,не задан,неизвестно,#н/д,#n/a,отсутствует,unknown,(blank),пусто'.split(
    ',',
  ),
);

const longestNothing = 14;
const MARKS = /^[-–—.?_*/\s]+$/;

/** Whether what stands in the cell only says that there is nothing: «-», «нет», "N/A". */
export const saysNothing = (text: string): boolean => {
  if (text === '') return true;
  if (text.length >= longestNothing) return false;
  const last = text.charCodeAt(text.length - 1);
  // Nearly every cell that is asked about ends in a digit.
  if (last >= 0x30 && last <= 0x39) return false;
  return MARKS.test(text) || NOTHING.has(text.toLowerCase());
};

const NUMERIC_CODE = /^(\d+)\.0+$/;

/** A code or number as the other program knows it: `17850.0` is how a table of numbers writes 17850. */
export const codeText = (cell: Cell | undefined): string => {
  const text = cellText(cell);
  return text.includes('.') ? (NUMERIC_CODE.exec(text)?.[1] ?? text) : text;
};
