import type { i18n } from 'i18next';
import { reportWords } from '../reports/report-words.ts';
import type { ChartWords } from './chart-look.ts';

/** The words that stand in pictures. */
export function chartWords(words: i18n): ChartWords {
  const { group, theme } = reportWords(words);
  const { t } = words;
  return {
    running: t(($) => $.reports.chart.running),
    reach: t(($) => $.reports.chart.reach),
    believed: t(($) => $.reports.chart.believed),
    notBelieved: t(($) => $.reports.chart.notBelieved),
    clients: (count) => t(($) => $.reports.chart.clients, { count }),
    group,
    theme,
  };
}
