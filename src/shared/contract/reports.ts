import { z } from 'zod';
import { id, isoDate, minor } from './fields.ts';
import { readJob, query } from './operation.ts';

/** At most so many rows of a table go to the screen; files hold all of them. */
export const rowsOnScreen = 1000;

/**
 * What a column holds, which decides how it is written on the screen, in a PDF and in a typed cell:
 * - `text`: as it is; `label`: a name of ours, in words under `reports.labels` (`outcome.talked`);
 * - `theme`: what clients talk about, ours by its code, the owner's own by its name;
 * - `client`: a name that opens the card; `phone`: in E.164 with its extension (`;ext=12`) where it can be dialled, else as written;
 * - `integer`; `decimal`: one decimal place; `number`: as many as it has; `money`: minor units; `percent`: 0.055 for 5.5%;
 * - `date`: yyyy-mm-dd; `month`: yyyy-mm.
 */
export const columnKinds = [
  'text',
  'label',
  'theme',
  'client',
  'phone',
  'integer',
  'decimal',
  'number',
  'money',
  'percent',
  'date',
  'month',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

const column = z.object({
  /** Its heading is `reports.columns.<id>`. */
  id: z.string(),
  kind: z.enum(columnKinds),
  /** Columns side by side with one group stand under one heading, `reports.groups.<group>`. */
  group: z.string().optional(),
});
export type ReportColumn = z.output<typeof column>;

const clientCell = z.object({ id, name: z.string() });
const themeCell = z.object({ code: z.string().nullable(), name: z.string().nullable() });
export type ReportTheme = z.output<typeof themeCell>;
const cell = z.union([z.string(), z.number(), clientCell, themeCell, z.null()]);
export type ReportCell = z.output<typeof cell>;

const table = z.object({
  /** Its title is `reports.tables.<id>`. */
  id: z.string(),
  columns: z.array(column),
  /** The first thousand; a cell a column. */
  rows: z.array(z.array(cell)),
  rowCount: z.int(),
  totals: z.array(cell).nullable(),
});
export type ReportTable = z.output<typeof table>;

const paretoChart = z.object({
  kind: z.literal('pareto'),
  /** The first clients, largest revenue first. */
  bars: z.array(z.object({ name: z.string(), revenueMinor: minor, runningShare: z.number() })),
  totalMinor: minor,
});
const monthsChart = z.object({
  kind: z.literal('months'),
  /** yyyy-mm, without gaps. */
  months: z.array(z.string()),
  /** Stacked, in minor units; named by `reports.groups.<id>`. */
  series: z.array(z.object({ id: z.string(), valuesMinor: z.array(minor) })),
});
const themesChart = z.object({
  kind: z.literal('themes'),
  themes: z.array(
    z.object({
      theme: themeCell,
      clients: z.int(),
      /** Part of the period's revenue that those clients brought. */
      share: z.number(),
      believed: z.boolean(),
    }),
  ),
});
const chart = z.discriminatedUnion('kind', [paretoChart, monthsChart, themesChart]);
export type ReportChart = z.output<typeof chart>;

const note = z.object({
  /** `reports.notes.<id>`: a formula, or how much a figure rests on. */
  id: z.string(),
  /** Values of its placeholders: counts as they are, the rest typed as cells are. */
  values: z.record(z.string(), z.object({ kind: z.enum(columnKinds), value: cell })),
});
export type ReportNote = z.output<typeof note>;

const paramValue = z.union([z.string(), z.number(), z.null()]);
/** The command line gives texts; each report reads its own. */
export const reportParams = z.record(z.string(), paramValue);

export const paramKinds = ['date', 'count', 'call-week', 'segment'] as const;
const param = z.object({
  /** Named on the screen by `reports.params.<name>`. */
  name: z.string(),
  kind: z.enum(paramKinds),
  /** What holds where it is left out; null where there is nothing to choose from yet. */
  default: paramValue,
});
export type ReportParam = z.output<typeof param>;

export const reportResult = z.object({
  id: z.string(),
  /** As they were understood, defaults filled in. */
  params: reportParams,
  /** Both ends included. */
  period: z.object({ from: isoDate, to: isoDate }).nullable(),
  /** ISO 4217. */
  currency: z.string(),
  /** What can be said above the picture: a handful of figures, named by `reports.figures.<id>`. */
  figures: z.array(z.object({ id: z.string(), kind: z.enum(columnKinds), value: cell })),
  chart: chart.nullable(),
  tables: z.array(table),
  notes: z.array(note),
});
export type ReportResult = z.output<typeof reportResult>;

export const exportFormats = ['xlsx', 'csv', 'pdf'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const reportsContract = {
  /** What there is, with the parameters of each and their defaults today. Title: `reports.titles.<id>`. */
  'reports.list': query({
    input: z.object({}),
    output: z.array(z.object({ id: z.string(), params: z.array(param) })),
  }),
  /** Runs one. Throws `unknown_report`; `invalid_input` for a parameter that the report does not take. */
  'reports.run': readJob({
    input: z.object({ id: z.string(), params: reportParams.default({}) }),
    output: reportResult,
  }),
  /** Runs one and writes all its rows to a file, fetched by the token. Throws `file_not_saved` besides. */
  'reports.export': readJob({
    input: z.object({
      id: z.string(),
      params: reportParams.default({}),
      format: z.enum(exportFormats),
      /** The language of headings, numbers and the file's name. */
      language: z.enum(['ru', 'en']),
    }),
    output: z.object({ token: z.string(), name: z.string() }),
  }),
} as const;
