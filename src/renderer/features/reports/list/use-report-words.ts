import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { reportWords, type ReportWords } from '#shared/reports/report-words.ts';

/** What reports and their parts are called, in the language of the page. */
export function useReportWords(): ReportWords {
  const { i18n } = useTranslation();
  return useMemo(() => reportWords(i18n), [i18n]);
}
