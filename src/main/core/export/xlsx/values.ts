import type { ColumnKind, ReportCell } from '#shared/contract/reports.ts';
import { cellText } from '#shared/reports/cell-text.ts';
import { daysBetween } from '#shared/rules/calendar.ts';
import { currencyFractionDigits } from '#shared/rules/money.ts';
import { remembering } from '#shared/rules/remember.ts';
import type { FileStyle } from '../sheet.ts';

/** The number format of a kind, as Excel writes them; none for texts. */
export function numberFormat(kind: ColumnKind, style: FileStyle): string | undefined {
  const isRussian = style.language === 'ru';
  if (kind === 'money') return moneyFormat(style);
  if (kind === 'integer') return '#,##0';
  if (kind === 'decimal') return '0.0';
  if (kind === 'percent') return '0.0%';
  if (kind === 'date') return isRussian ? 'dd.mm.yyyy' : 'd mmm yyyy';
  if (kind === 'month') return isRussian ? 'mm.yyyy' : 'mmm yyyy';
  return undefined;
}

function moneyFormat({ currency, language }: FileStyle): string {
  const digits = currencyFractionDigits(currency);
  const number = digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
  const parts = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(1);
  const sign = `"${parts.find(({ type }) => type === 'currency')?.value ?? currency}"`;
  return language === 'ru' ? `${number}\u00a0${sign}` : `${sign}${number}`;
}

export type XlsxValue = string | number | null;

/** Day 0 of Excel's calendar, counted so that days from March 1900 on are right. */
const dayZero = '1899-12-30';
/** Excel takes 1900 for a leap year: earlier days would be one off, and are written as text. */
const firstRightDay = '1900-03-01';
/** Days repeat down a column. */
const dayNumber = remembering((day) => daysBetween(dayZero, day));
/** What Excel holds in a cell. */
const longestText = 32_767;

/** A cell's value for a workbook: numbers as numbers (money in whole units), days as Excel's day numbers. */
export function xlsxValue(cell: ReportCell, kind: ColumnKind, style: FileStyle): XlsxValue {
  if (cell === null) return null;
  if (typeof cell === 'number') {
    return kind === 'money' ? cell / 10 ** currencyFractionDigits(style.currency) : cell;
  }
  if (typeof cell === 'string' && (kind === 'date' || kind === 'month')) {
    const day = kind === 'month' ? `${cell}-01` : cell;
    return day < firstRightDay ? cell : dayNumber(day);
  }
  return cellText(cell, kind, style).slice(0, longestText);
}
