import type { ReportChart } from '../contract/reports.ts';
import type { ChartLook, ChartPicture } from './chart-look.ts';
import { monthsPicture } from './months-picture.ts';
import { paretoPicture } from './pareto-picture.ts';
import { themesPicture } from './themes-picture.ts';

/** The picture of a report, the same on the screen and on paper. */
export function chartPicture(chart: ReportChart, look: ChartLook): ChartPicture {
  if (chart.kind === 'pareto') return paretoPicture(chart, look);
  if (chart.kind === 'months') return monthsPicture(chart, look);
  return themesPicture(chart, look);
}
