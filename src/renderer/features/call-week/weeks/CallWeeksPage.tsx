import { Progress } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WeekSummary } from '#shared/contract/call-week-shapes.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { LinkButton } from '../shared/LinkButton.tsx';
import { NewCallWeekPage } from '../suggest/NewCallWeekPage.tsx';
import { PastWeeks } from './PastWeeks.tsx';
import { useNextStep } from './use-next-step.ts';
import classes from './weeks.module.css';

/** The week that is running and those that were; before the first one, the suggestion itself. */
export function CallWeeksPage() {
  const { t } = useTranslation();
  const weeks = useOperation('callWeek.list', {});
  if (weeks.error) {
    return <ErrorState error={weeks.error} onRetry={() => void weeks.refetch()} />;
  }
  if (!weeks.data) return null;
  if (weeks.data.length === 0) return <NewCallWeekPage />;
  const running = weeks.data.filter(({ finishedAt }) => finishedAt === null);
  const past = weeks.data.filter(({ finishedAt }) => finishedAt !== null);
  return (
    <Page
      title={t(($) => $.callWeek.title)}
      action={
        <LinkButton to="/call-week/new" variant={running.length === 0 ? 'filled' : 'default'}>
          {t(($) => $.callWeek.list.start)}
        </LinkButton>
      }
    >
      <div className={classes.lists}>
        {running.length === 0 && <p className={classes.note}>{t(($) => $.callWeek.lead)}</p>}
        {running.length > 0 && (
          <Section title={t(($) => $.callWeek.list.current)}>
            {running.map((week, index) => (
              <RunningWeek key={week.id} week={week} isFirst={index === 0} />
            ))}
          </Section>
        )}
        {past.length > 0 && (
          <Section title={t(($) => $.callWeek.list.past)}>
            <PastWeeks weeks={past} />
          </Section>
        )}
      </div>
    </Page>
  );
}

interface RunningWeekProps {
  readonly week: WeekSummary;
  readonly isFirst: boolean;
}

function RunningWeek({ week, isFirst }: RunningWeekProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const step = useNextStep(week);
  return (
    <div className={classes.running}>
      <div className={classes.what}>
        <Link to="/call-week/$weekId" params={{ weekId: week.id }} className={classes.title}>
          {week.title ??
            t(($) => $.callWeek.titleFrom, { date: format.date(week.startsOn, 'long') })}
        </Link>
        <Progress
          value={(100 * (week.calls - week.open)) / Math.max(week.calls, 1)}
          size="sm"
          aria-label={t(($) => $.callWeek.list.current)}
        />
        <p className={classes.note}>
          {t(($) => $.callWeek.list.progress, { talked: week.talked, calls: week.calls })}
          {week.talked > 0 &&
            ` · ${t(($) => $.callWeek.list.heard, { share: format.percent(week.heardShare) })}`}
        </p>
      </div>
      <LinkButton {...step.link} variant={isFirst ? 'filled' : 'default'}>
        {step.title}
      </LinkButton>
    </div>
  );
}
