import { Readable } from 'node:stream';
import type { i18n as I18n } from 'i18next';
import type { ClientListRow } from '#shared/contract/clients.ts';
import type { Output, ParsedInput } from '#shared/contract/index.ts';
import type { OwnField } from '#shared/contract/own-fields.ts';
import type { ColumnKind, ReportCell } from '#shared/contract/reports.ts';
import { createI18n } from '#shared/i18n/index.ts';
import { reportWords } from '#shared/reports/report-words.ts';
import type { ReadJobContext } from '../context.ts';
import { csvChunks } from '../export/csv.ts';
import { fileName } from '../export/file-name.ts';
import { follow } from '../export/follow.ts';
import type { FileStyle, Sheet } from '../export/sheet.ts';
import { writeFile } from '../export/write-file.ts';
import { readOwnFields } from '../own-fields/own-fields.store.ts';
import { segmentMoment } from '../segments/segment-clients.store.ts';
import { readSettings } from '../settings/settings.store.ts';
import { clientView } from './client-conditions.store.ts';
import { readListRows, readOrder } from './client-list.store.ts';

interface FileColumn {
  readonly heading: string;
  readonly kind: ColumnKind;
  readonly cell: (row: ClientListRow) => ReportCell;
}

/** Rows are read as they are written, so many at a time. */
const rowsAtOnce = 500;

/**
 * Writes the clients of a view to a file for its token: all of them, in the order of the list, in the chosen columns.
 * Throws `not_found` (a segment that is gone), `cancelled`, `file_not_saved`.
 */
export async function exportClients(
  { filter, sort, columns: wanted, format, language }: ParsedInput<'clients.export'>,
  context: ReadJobContext,
): Promise<Output<'clients.export'>> {
  const { db, sqlite, job, files, clock } = context;
  job.throwIfCancelled();
  job.progress('read', 0, null);
  const { currency } = await readSettings(db);
  const moment = await segmentMoment(context);
  const ids = readOrder(sqlite, await clientView(context, { filter, sort }), moment);
  const i18n = createI18n(language);
  const fields = await readOwnFields(db);
  const columns = wanted.flatMap((id) => columnOf(id, i18n, fields) ?? []);
  const style: FileStyle = { language, currency, words: reportWords(i18n), total: '' };
  const title = i18n.t(($) => $.clients.title);
  const sheet: Sheet = {
    title,
    columns: columns.map(({ heading, kind }) => ({ heading, kind, group: null })),
    rowCount: ids.length,
    *rows() {
      for (let start = 0; start < ids.length; start += rowsAtOnce) {
        for (const row of readListRows(sqlite, ids.slice(start, start + rowsAtOnce), moment)) {
          yield columns.map(({ cell }) => cell(row));
        }
      }
    },
    totals: null,
  };
  const name = fileName(`${title} ${clock.today()}`, null, format);
  return writeFile(files, name, async () => {
    const sheets = follow([sheet], job);
    if (format === 'csv') return Readable.from(csvChunks(sheets, style));
    const { xlsxStream } = await import('../export/xlsx/workbook.ts');
    return xlsxStream(title, sheets, style);
  });
}

/** Undefined for a column that is gone. */
function columnOf(id: string, { t }: I18n, fields: readonly OwnField[]): FileColumn | undefined {
  switch (id) {
    case 'name':
      return { heading: t(($) => $.clients.columns.name), kind: 'text', cell: ({ name }) => name };
    case 'company':
      return {
        heading: t(($) => $.clients.fields.company),
        kind: 'text',
        cell: ({ company }) => company,
      };
    case 'phone':
      return {
        heading: t(($) => $.clients.columns.phone),
        kind: 'phone',
        cell: ({ phone }) => phone,
      };
    case 'orders':
      return {
        heading: t(($) => $.clients.columns.orders),
        kind: 'integer',
        cell: ({ orders }) => orders,
      };
    case 'revenue':
      return {
        heading: t(($) => $.clients.columns.revenue),
        kind: 'money',
        cell: ({ revenueMinor }) => revenueMinor,
      };
    case 'lastOrder':
      return {
        heading: t(($) => $.clients.columns.lastOrder),
        kind: 'date',
        cell: ({ lastOrderOn }) => lastOrderOn,
      };
    case 'state':
      return {
        heading: t(($) => $.clients.columns.state),
        kind: 'text',
        cell: ({ state }) => t(($) => $.clients.states[state]),
      };
    case 'tags':
      return {
        heading: t(($) => $.ownFields.columns.tags),
        kind: 'text',
        cell: ({ tags }) => tags.map(({ name }) => name).join(', '),
      };
    default: {
      const field = fields.find((one) => `own:${one.id}` === id);
      return field && ownColumn(field, t);
    }
  }
}

const ownKinds: Record<OwnField['kind'], ColumnKind> = {
  text: 'text',
  link: 'text',
  number: 'number',
  date: 'date',
  yes_no: 'text',
  choice: 'text',
};

function ownColumn({ id, name, kind, options }: OwnField, t: I18n['t']): FileColumn {
  return {
    heading: name,
    kind: ownKinds[kind],
    cell({ own }) {
      const value = own[id];
      if (value === undefined) return null;
      if (kind === 'choice') return options.find((option) => option.id === value)?.name ?? null;
      if (kind !== 'yes_no') return value;
      return t(($) => (value === 1 ? $.ownFields.yes : $.ownFields.no));
    },
  };
}
