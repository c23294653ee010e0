import { AppError } from '#shared/contract/errors.ts';
import { callWeek } from './call-week.report.ts';
import type { ReportDefinition } from './define-report.ts';
import { topClients } from './top-clients.report.ts';
import { turnover } from './turnover.report.ts';

/** Every report, in the order in which they are offered. */
export const reports: readonly ReportDefinition[] = [topClients, turnover, callWeek];

/** Throws `unknown_report`. */
export function findReport(id: string): ReportDefinition {
  const found = reports.find((report) => report.id === id);
  if (!found) throw new AppError('unknown_report', { id: id.slice(0, 80) });
  return found;
}
