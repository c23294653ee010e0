import { Readable } from 'node:stream';
import type { Output, ParsedInput } from '#shared/contract/index.ts';
import type { ExportFormat } from '#shared/contract/reports.ts';
import { createI18n } from '#shared/i18n/index.ts';
import { reportWords } from '#shared/reports/report-words.ts';
import type { Job, ReadJobContext } from '../context.ts';
import type { Report } from '../reports/define-report.ts';
import { findReport } from '../reports/index.ts';
import { readSettings } from '../settings/settings.store.ts';
import { csvChunks } from './csv.ts';
import { fileName } from './file-name.ts';
import { follow } from './follow.ts';
import type { PdfSource, PdfStyle } from './pdf/pdf-document.ts';
import type { FileStyle, Sheet } from './sheet.ts';
import { writeFile } from './write-file.ts';

/**
 * Runs a report and writes it to a file for its token. Rows are made as they are written. What was written so
 * far is removed when it is cancelled or the disk is full. Throws `unknown_report`, `invalid_input`, `cancelled`,
 * `file_not_saved`.
 */
export async function exportReport(
  { id, params, format, language }: ParsedInput<'reports.export'>,
  context: ReadJobContext,
): Promise<Output<'reports.export'>> {
  const { db, job, files, clock } = context;
  job.progress('read', 0, null);
  const { currency, shopName } = await readSettings(db);
  const { report } = await findReport(id).prepare(params, context);
  job.throwIfCancelled();
  const i18n = createI18n(language);
  const words = reportWords(i18n);
  const style: FileStyle = { language, currency, words, total: i18n.t(($) => $.reports.total) };
  const sheets = report.tables.map((table) => sheetOf(table, words));
  const name = fileName(words.title(id), report.period, format);
  return writeFile(files, name, () =>
    contentOf(format, {
      style: { ...style, i18n },
      source: {
        report,
        title: words.title(id),
        sheets: follow(sheets, job),
        shopName,
        today: clock.today(),
      },
      job,
    }),
  );
}

interface Content {
  readonly source: PdfSource;
  readonly style: PdfStyle;
  readonly job: Job;
}

/** Writers are loaded when they are asked for: the program starts without them. */
async function contentOf(
  format: ExportFormat,
  { source, style, job }: Content,
): Promise<NodeJS.ReadableStream> {
  if (format === 'csv') return Readable.from(csvChunks(source.sheets, style));
  if (format === 'xlsx') {
    const { xlsxStream } = await import('./xlsx/workbook.ts');
    return xlsxStream(source.title, source.sheets, style);
  }
  const { pdfDocument } = await import('./pdf/pdf-document.ts');
  return pdfDocument(source, style, job);
}

const sheetOf = (table: Report['tables'][number], words: FileStyle['words']): Sheet => ({
  title: words.table(table.id),
  columns: table.columns.map((column) => ({
    heading: words.heading(column),
    group: column.group === undefined ? null : words.group(column.group),
    kind: column.kind,
  })),
  rowCount: table.rowCount,
  rows: () => table.rows(),
  totals: table.totals,
});
