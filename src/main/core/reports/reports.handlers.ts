import { rowsOnScreen, type ReportTable } from '#shared/contract/reports.ts';
import type { HandlersOf } from '../handlers.ts';
import { exportReport } from '../export/export-report.ts';
import { readSettings } from '../settings/settings.store.ts';
import type { Table } from './define-report.ts';
import { findReport, reports } from './index.ts';

export const reportsHandlers: HandlersOf<'reports'> = {
  'reports.list': (_input, context) =>
    Promise.all(
      reports.map(async ({ id, params }) => ({ id, params: [...(await params(context, {}))] })),
    ),
  'reports.run': async ({ id, params: given }, context) => {
    // It may have waited its turn behind another, and nobody be waiting for it any more.
    context.job.throwIfCancelled();
    const { currency } = await readSettings(context.db);
    const { params, report } = await findReport(id).prepare(given, context);
    return { ...report, id, params, currency, tables: report.tables.map(firstRows) };
  },
  'reports.export': (input, context) => exportReport(input, context),
};

function firstRows(table: Table): ReportTable {
  const rows: ReportTable['rows'] = [];
  for (const row of table.rows()) {
    if (rows.length === rowsOnScreen) break;
    rows.push([...row]);
  }
  return { ...table, rows };
}
