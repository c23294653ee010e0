import { IconCalendarStats, IconChartBar, IconChartColumn, IconTable } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOperation } from '#renderer/api/use-operation.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { useReportWords } from './list/use-report-words.ts';
import classes from './list/list.module.css';

/** Every report, with the question that it answers; the figures open the first nine. */
export function ReportsPage() {
  const { t } = useTranslation();
  const words = useReportWords();
  const navigate = useNavigate();
  const list = useOperation('reports.list', {});
  const reports = list.data ?? [];
  useCommands(
    reports.slice(0, 9).map(({ id }, index) => ({
      id: `reports.open.${id}`,
      title: t(($) => $.reports.open, { title: words.title(id) }),
      keys: `Digit${index + 1}`,
      run: () => void navigate({ to: '/reports/$reportId', params: { reportId: id } }),
    })),
  );
  return (
    <Page title={t(($) => $.reports.title)}>
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      <ul className={classes.reports}>
        {reports.map(({ id }, index) => (
          <li key={id}>
            <Link className={classes.report} to="/reports/$reportId" params={{ reportId: id }}>
              <ReportIcon id={id} />
              <span className={classes.words}>
                <span className={classes.title}>{words.title(id)}</span>
                <span className={classes.question}>{words.answers(id)}</span>
              </span>
              {index < 9 && <Kbd keys={`Digit${index + 1}`} />}
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}

const icons: Readonly<Record<string, typeof IconTable>> = {
  'top-clients': IconChartBar,
  turnover: IconChartColumn,
  'call-week': IconCalendarStats,
};

function ReportIcon({ id }: { readonly id: string }) {
  const Icon = icons[id] ?? IconTable;
  return <Icon className={classes.icon} size={24} stroke={1.5} aria-hidden />;
}
