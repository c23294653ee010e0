import type { ColumnKind, ReportCell } from '../contract/reports.ts';
import { formatDate } from '../rules/dates.ts';
import { formatMoney } from '../rules/money.ts';
import { formatMonth } from '../rules/month-format.ts';
import { formatPhone } from '../rules/phone-format.ts';
import type { ReportWords } from './report-words.ts';

export interface CellStyle {
  readonly language: 'ru' | 'en';
  /** ISO 4217. */
  readonly currency: string;
  readonly words: Pick<ReportWords, 'label' | 'theme'>;
}

/** Kinds that stand on the right of their column. */
const numeric: ReadonlySet<ColumnKind> = new Set([
  'integer',
  'decimal',
  'number',
  'money',
  'percent',
]);
export const isNumeric = (kind: ColumnKind): boolean => numeric.has(kind);

const format = (options: Intl.NumberFormatOptions) => ({
  ru: new Intl.NumberFormat('ru', options),
  en: new Intl.NumberFormat('en', options),
});
const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
const formats = {
  percent: format({ style: 'percent', ...oneDecimal }),
  decimal: format(oneDecimal),
  number: format({ maximumFractionDigits: 12 }),
  integer: format({}),
};

/** A cell for the eye: «12 345,60 ₽», «5,5 %», «12 ноя 2026»; nothing for what is not known. */
export function cellText(cell: ReportCell, kind: ColumnKind, style: CellStyle): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return 'id' in cell ? cell.name : style.words.theme(cell);
  const { language } = style;
  if (typeof cell === 'string') {
    if (kind === 'date') return formatDate(cell, language, 'short');
    if (kind === 'month') return formatMonth(cell, language);
    if (kind === 'phone') return formatPhone(cell, language);
    return kind === 'label' ? style.words.label(cell) : cell;
  }
  if (kind === 'money') return formatMoney(cell, style.currency, language);
  const numbers =
    formats[kind === 'percent' || kind === 'decimal' || kind === 'number' ? kind : 'integer'];
  return numbers[language].format(cell).replace('-', '−');
}
