import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOperation } from '#renderer/api/use-operation.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { useReportWords } from './list/use-report-words.ts';
import { ReportParams, type ParamValues } from './params/ReportParams.tsx';
import { ReportView } from './result/ReportView.tsx';
import { SaveButtons } from './result/SaveButtons.tsx';
import { useReport } from './result/use-report.ts';
import classes from './result/result.module.css';

const route = getRouteApi('/reports/$reportId');

/** One report: its parameters, kept in the address, what it found, and the files it can be saved to. */
export function ReportPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useReportWords();
  const navigate = useNavigate();
  const { reportId } = route.useParams();
  const search = route.useSearch();
  const list = useOperation('reports.list', {});
  const chosen: ParamValues = {
    ...search.params,
    ...(search.from === undefined ? {} : { from: search.from }),
    ...(search.to === undefined ? {} : { to: search.to }),
  };
  const isReversed = (chosen['from'] ?? '') > (chosen['to'] ?? '9999');
  const report = { id: reportId, params: chosen };
  const result = useReport(report, !isReversed);
  const title = words.title(reportId);
  const period = result.data?.period;
  const params = list.data?.find(({ id }) => id === reportId)?.params;

  const change = ({ from, to, ...params }: ParamValues): void =>
    void navigate({
      to: '/reports/$reportId',
      params: { reportId },
      search: {
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        ...(Object.keys(params).length === 0 ? {} : { params }),
      },
      replace: true,
    });

  return (
    <Page
      title={title}
      note={
        period &&
        t(($) => $.reports.span, {
          from: format.date(period.from, 'long'),
          to: format.date(period.to, 'long'),
        })
      }
      action={<SaveButtons report={report} title={title} />}
      toolbar={
        params && <ReportParams key={reportId} params={params} chosen={chosen} onChange={change} />
      }
    >
      {isReversed && <p role="alert">{t(($) => $.reports.periodReversed)}</p>}
      {result.error && !isReversed && (
        <ErrorState error={result.error} onRetry={() => void result.refetch()} />
      )}
      {result.isPending && result.isFetching && (
        <p className={classes.working}>{t(($) => $.reports.running, { title })}</p>
      )}
      {result.data && !result.error && !isReversed && (
        <ReportView
          result={result.data}
          fileName={`${title}${period ? ` ${period.from}—${period.to}` : ''}`}
        />
      )}
    </Page>
  );
}
