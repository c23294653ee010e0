import { createI18n, type Language } from '#shared/i18n/index.ts';
import type { ReportCell } from '#shared/contract/reports.ts';
import { reportWords } from '#shared/reports/report-words.ts';
import type { FileStyle, Sheet, SheetColumn } from '#main/core/export/sheet.ts';

export const styleFor = (language: Language, currency = 'RUB'): FileStyle => {
  const i18n = createI18n(language);
  return { language, currency, words: reportWords(i18n), total: i18n.t(($) => $.reports.total) };
};

/** A table with the given columns and rows. */
export const sheetOf = (
  columns: readonly (readonly [heading: string, kind: SheetColumn['kind']])[],
  rows: readonly (readonly ReportCell[])[],
  totals: readonly ReportCell[] | null = null,
): Sheet => ({
  title: 'Таблица',
  columns: columns.map(([heading, kind]) => ({ heading, kind, group: null })),
  rowCount: rows.length,
  rows: () => rows,
  totals,
});
