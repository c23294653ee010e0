import { parseDate } from '#shared/rules/dates.ts';
import { isEmail } from '#shared/rules/email.ts';
import { parseMoney } from '#shared/rules/money.ts';
import { parseName } from '#shared/rules/names.ts';
import { isPhoneLike } from '#shared/rules/phone.ts';
import type { Row } from '../read/table.ts';
import { cellText, saysNothing } from '../rows/cell-text.ts';
import { stateOfWord } from '../rows/states.ts';

/** What a column's cells look like, each a share (0…1) of those that are filled. */
export interface Contents {
  /** How many of the sample's rows are filled. */
  readonly filled: number;
  readonly share: number;
  readonly date: number;
  readonly phone: number;
  readonly email: number;
  readonly money: number;
  /** Sums with a fraction, or a currency: a number and plainly not a count. */
  readonly fractional: number;
  readonly whole: number;
  readonly name: number;
  readonly state: number;
  readonly text: number;
  /** Distinct values ÷ filled. */
  readonly distinct: number;
  /** 1, 2, 3, … down the sheet. */
  readonly isCounter: boolean;
}

const FRACTION = /\d[.,]\d{1,3}(?:\D*)$/;

const isDate = (cell: Row['cells'][number] | undefined, text: string): boolean => {
  if (typeof cell === 'object' && cell !== null) return true;
  if (typeof cell === 'number') return false;
  // A bare five-digit number may be a serial date, but far more often is a code.
  return !/^\d{1,7}(?:[.,]\d+)?$/.test(text) && parseDate(text) !== null;
};

/** A full stop after a whole word, or many words of which only the first is capital: a letter, not a list. */
const isSentence = (text: string): boolean =>
  /\p{Ll}{4}[.!?:]$/u.test(text) || /^\p{Lu}\p{Ll}*(?:\s+\p{Ll}+){3,}$/u.test(text);

const isPersonName = (text: string): boolean => {
  if (/\d/.test(text) || text.length > 80 || isSentence(text)) return false;
  const { kind, surname, givenName } = parseName(text);
  return kind === 'person'
    ? surname !== null && givenName !== null
    : /^(?:ООО|АО|ЗАО|ПАО|ИП)\s/i.test(text);
};

const isInitials = (text: string): boolean =>
  /^\p{Lu}\p{L}+(?:-\p{L}+)?\s+\p{Lu}\.\s?(?:\p{Lu}\.)?$/u.test(text);

/** Looks at one column of the sample. */
export function contentsOf(rows: readonly Row[], index: number): Contents {
  const seen = new Set<string>();
  const counts = {
    date: 0,
    phone: 0,
    email: 0,
    money: 0,
    fractional: 0,
    whole: 0,
    name: 0,
    state: 0,
    text: 0,
  };
  let filled = 0;
  let isCounter = true;
  for (const row of rows) {
    const cell = row.cells[index];
    const text = cellText(cell);
    if (saysNothing(text)) continue;
    filled += 1;
    seen.add(text);
    if (isCounter && text !== String(filled)) isCounter = false;
    const dated = isDate(cell, text);
    if (dated) counts.date += 1;
    if (!dated && isPhoneLike(text)) counts.phone += 1;
    if (isEmail(text)) counts.email += 1;
    const isNumber = !dated && (typeof cell === 'number' || parseMoney(text) !== null);
    if (isNumber) {
      counts.money += 1;
      if (/^-?\d+(?:\.0)?$/.test(text)) counts.whole += 1;
      else if (FRACTION.test(text) || /[₽$€]|руб/i.test(text)) counts.fractional += 1;
    } else if (!dated) {
      counts.text += 1;
      if (isPersonName(text) || isInitials(text)) counts.name += 1;
    }
    if (stateOfWord(text) !== null) counts.state += 1;
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    share: rows.length === 0 ? 0 : filled / rows.length,
    date: share(counts.date),
    phone: share(counts.phone),
    email: share(counts.email),
    money: share(counts.money),
    fractional: share(counts.fractional),
    whole: share(counts.whole),
    name: share(counts.name),
    state: share(counts.state),
    text: share(counts.text),
    distinct: share(seen.size),
    isCounter: isCounter && filled > 2,
  };
}
