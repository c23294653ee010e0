import type { ExportFormat, ReportResult } from '#shared/contract/reports.ts';

/** «Лучшие клиенты 2025-11-21—2026-11-20.xlsx» */
export function fileName(
  title: string,
  period: ReportResult['period'],
  format: ExportFormat,
): string {
  const dates = period ? ` ${period.from}—${period.to}` : '';
  return `${title.replaceAll(/[<>:"/\\|?*]/g, ' ')}${dates}.${format}`;
}
