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
import { fitPage, foot, margin, tableHeight, type PageFit, type WrittenTable } from './page-fit.ts';
import { inks } from './pdf-style.ts';
import { pdfTable } from './pdf-table.ts';
import { fontFamily, printPdf } from './printer.ts';

/** Nobody hangs more than this on a wall; XLSX and CSV have the rest, and the page says so. */
const rowsOnPaper = 1000;

/** Parts of a page: a table lower than the first is not torn, a higher one begins no further down than the second. */
const keptWhole = 0.25;
const lastBeginning = 0.75;

/** Points that title, period and figures take. */
const headingHeight = 130;

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
      pageMargins: [margin, margin, margin, margin + foot],
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
      // A table begins where some of it has room, and its title stays with it.
      pageBreakBefore: (node: PdfPlace, around: PdfSurroundings) =>
        node.headlineLevel === 1 &&
        (node.startPosition.verticalRatio > lastBeginning ||
          around.getFollowingNodesOnPage().length === 0),
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

interface PdfPlace {
  readonly headlineLevel?: number;
  /** How far down the page, 0–1. */
  readonly startPosition: { readonly verticalRatio: number };
}
interface PdfSurroundings {
  getFollowingNodesOnPage(): readonly unknown[];
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
  return { ...withoutEmpty(columns, lines), title, rowCount, shown, hasTotals };
}

/** On paper a column in which nothing stands only takes room. */
function withoutEmpty(columns: Sheet['columns'], lines: readonly string[][]): WrittenTable {
  const hasText = columns.map((_, index) => lines.some((line) => line[index] !== ''));
  if (!hasText.includes(true)) return { columns, lines };
  return {
    columns: columns.filter((_, index) => hasText[index]),
    lines: lines.map((line) => line.filter((_, index) => hasText[index])),
  };
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
  margin: [0, 10, 0, 8],
  columnGap: 16,
  columns: shown.map(({ id, kind, value }) => ({
    stack: [
      { text: cellText(value, kind, style) || '—', fontSize: 15, bold: true, color: inks.accent },
      { text: style.words.figure(id), fontSize: 8.5, color: inks.soft },
    ],
  })),
});

function picture(chart: Report['chart'], { width, height }: PageFit, style: PdfStyle): PdfContent {
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
  return {
    svg: chartSvg(drawn, width),
    // On a page across, a tall picture shrinks to stay beside its heading.
    fit: [width, height - headingHeight],
    font: fontFamily,
    margin: [0, 0, 0, 8],
  };
}

function tableWithTitle(
  table: PdfTable,
  withTitle: boolean,
  fit: PageFit,
  { i18n, language }: PdfStyle,
): PdfContent {
  const number = new Intl.NumberFormat(language);
  const title = withTitle
    ? { text: table.title, fontSize: 13, bold: true, margin: [0, 12, 0, 4] }
    : // Marks the place all the same.
      { text: ' ', fontSize: 1 };
  const nothing = { text: i18n.t(($) => $.reports.nothing), color: inks.soft };
  return [
    {
      stack: [{ ...title, headlineLevel: 1 }, table.shown === 0 ? nothing : pdfTable(table, fit)],
      unbreakable: tableHeight(table, fit) < fit.height * keptWhole,
    },
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
  margin: [0, 10, 0, 0],
  fontSize: 7.5,
  color: inks.soft,
  unbreakable: true,
  stack: [
    { text: style.i18n.t(($) => $.reports.howCounted), bold: true, margin: [0, 0, 0, 2] },
    ...list.map((note) => ({
      text: style.words.note(note, ({ kind, value }) => cellText(value, kind, style)),
      margin: [0, 0, 0, 1],
    })),
  ],
});
