import type { i18n } from 'i18next';
import type { PdfContent, PdfNode, PdfStream } from 'pdfmake';
import { chartPicture } from '#shared/charts/chart-picture.ts';
import { chartWords } from '#shared/charts/chart-words.ts';
import type { ColumnKind, ReportCell } from '#shared/contract/reports.ts';
import { cellText } from '#shared/reports/cell-text.ts';
import { formatDate } from '#shared/rules/dates.ts';
import type { Job } from '../../context.ts';
import type { Report } from '../../reports/define-report.ts';
import { writtenTotals, type FileStyle, type Sheet } from '../sheet.ts';
import { chartSvg } from './chart-svg.ts';
import { fitPage, margin, type PageFit, type WrittenTable } from './page-fit.ts';
import { inks } from './pdf-style.ts';
import { pdfTable } from './pdf-table.ts';
import { fontFamily, printPdf } from './printer.ts';

/** Nobody hangs more than this on a wall; XLSX and CSV have the rest, and the page says so. */
const rowsOnPaper = 1000;

export interface PdfSource {
  readonly report: Report;
  readonly title: string;
  readonly sheets: readonly Sheet[];
  readonly shopName: string;
  /** yyyy-mm-dd. */
  readonly today: string;
}
export interface PdfStyle extends FileStyle {
  readonly i18n: i18n;
}

/** A report on A4: shop, title and period, figures, picture, tables, and how it was counted. Throws `cancelled`. */
export function pdfDocument(source: PdfSource, style: PdfStyle, job: Job): Promise<PdfStream> {
  const tables = source.sheets.map((sheet) => written(sheet, style));
  const fit = fitPage(tables);
  const { t } = style.i18n;
  const made = t(($) => $.reports.madeOn, {
    date: formatDate(source.today, style.language, 'long'),
  });
  return printPdf(
    {
      pageSize: 'A4',
      pageOrientation: fit.orientation,
      pageMargins: [margin, margin, margin, margin + 12],
      language: style.language,
      info: { title: `${source.title}${source.shopName && ` · ${source.shopName}`}` },
      defaultStyle: { font: fontFamily, fontSize: fit.fontSize, color: inks.ink, lineHeight: 1.15 },
      footer: (page: number, pages: number) => ({
        margin: [margin, 12, margin, 0],
        fontSize: 8,
        color: inks.soft,
        columns: [
          { text: [source.shopName, made].filter((part) => part !== '').join(' · ') },
          { text: t(($) => $.reports.page, { page, pages }), alignment: 'right', width: 'auto' },
        ],
      }),
      content: [
        heading(source, style),
        figures(source.report.figures, style),
        picture(source.report.chart, fit, style),
        tables.map((table) => tableWithTitle(table, tables.length > 1, fit, style)),
        notes(source.report.notes, style),
      ],
    },
    (done) => {
      job.throwIfCancelled();
      job.progress('draw', Math.round(done * 100), 100);
    },
  );
}

interface PdfTable extends WrittenTable {
  readonly title: string;
  readonly rowCount: number;
  readonly shown: number;
  readonly hasTotals: boolean;
}

function written(sheet: Sheet, style: FileStyle): PdfTable {
  const { columns, title, rowCount } = sheet;
  const text = (cell: ReportCell, kind: ColumnKind): string => cellText(cell, kind, style);
  const lines: string[][] = [];
  for (const row of sheet.rows()) {
    if (lines.length === rowsOnPaper) break;
    lines.push(columns.map(({ kind }, index) => text(row[index] ?? null, kind)));
  }
  const shown = lines.length;
  const totals = shown === 0 ? null : writtenTotals(sheet, style, text);
  const hasTotals = totals !== null;
  if (totals) lines.push(totals);
  return { title, columns, lines, rowCount, shown, hasTotals };
}

function heading({ title, report, shopName }: PdfSource, style: PdfStyle): PdfContent {
  const { period } = report;
  const day = (date: string): string => formatDate(date, style.language, 'long');
  return [
    ...(shopName === '' ? [] : [{ text: shopName, fontSize: 11, color: inks.soft }]),
    { text: title, fontSize: 22, bold: true, margin: [0, 0, 0, 2] },
    ...(period
      ? [
          {
            text: style.i18n.t(($) => $.reports.period, {
              from: day(period.from),
              to: day(period.to),
            }),
            fontSize: 11,
            color: inks.soft,
          },
        ]
      : []),
  ];
}

const figures = (shown: Report['figures'], style: FileStyle): PdfNode => ({
  margin: [0, 14, 0, 12],
  columnGap: 16,
  columns: shown.map(({ id, kind, value }) => ({
    stack: [
      { text: cellText(value, kind, style) || '—', fontSize: 15, bold: true, color: inks.accent },
      { text: style.words.figure(id), fontSize: 8.5, color: inks.soft },
    ],
  })),
});

function picture(chart: Report['chart'], { width }: PageFit, style: PdfStyle): PdfContent {
  if (!chart) return [];
  const drawn = chartPicture(chart, {
    language: style.language,
    currency: style.currency,
    fontFamily,
    fontSize: 9,
    width,
    ink: inks.ink,
    inkSoft: inks.soft,
    hairline: inks.hairline,
    words: chartWords(style.i18n),
  });
  return { svg: chartSvg(drawn, width), width, font: fontFamily, margin: [0, 0, 0, 12] };
}

function tableWithTitle(
  table: PdfTable,
  withTitle: boolean,
  fit: PageFit,
  { i18n, language }: PdfStyle,
): PdfContent {
  const number = new Intl.NumberFormat(language);
  return [
    ...(withTitle
      ? [{ text: table.title, fontSize: 13, bold: true, margin: [0, 12, 0, 4], headlineLevel: 1 }]
      : []),
    table.shown === 0
      ? { text: i18n.t(($) => $.reports.nothing), color: inks.soft }
      : pdfTable(table, fit),
    ...(table.shown < table.rowCount
      ? [
          {
            text: i18n.t(($) => $.reports.firstRowsInPdf, {
              shown: number.format(table.shown),
              total: number.format(table.rowCount),
            }),
            margin: [0, 6, 0, 0],
            bold: true,
          },
        ]
      : []),
  ];
}

const notes = (list: Report['notes'], style: PdfStyle): PdfContent => ({
  margin: [0, 14, 0, 0],
  fontSize: 8,
  color: inks.soft,
  unbreakable: true,
  stack: [
    { text: style.i18n.t(($) => $.reports.howCounted), bold: true, margin: [0, 0, 0, 2] },
    ...list.map((note) => ({
      text: style.words.note(note, ({ kind, value }) => cellText(value, kind, style)),
      margin: [0, 0, 0, 2],
    })),
  ],
});
