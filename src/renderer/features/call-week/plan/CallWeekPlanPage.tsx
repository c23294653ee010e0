import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Week } from '#shared/contract/call-week-shapes.ts';
import { failureOf } from '#renderer/api/failure-of.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { SaveContacts } from '#renderer/ui/contacts/SaveContacts.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { LinkButton } from '../shared/LinkButton.tsx';
import { useFocusOnce } from '../shared/use-focus-once.ts';
import { WeekSteps } from '../shared/WeekSteps.tsx';
import { AddClient } from './AddClient.tsx';
import { Board } from './Board.tsx';
import { DiscardPlan } from './DiscardPlan.tsx';
import { Exclusions } from './Exclusions.tsx';
import classes from './plan.module.css';

const route = getRouteApi('/call-week/$weekId');

/** The calls of a week, day by day. */
export function CallWeekPlanPage() {
  const { weekId } = route.useParams();
  const week = useOperation('callWeek.get', { weekId });
  const failure = failureOf(week);
  if (failure) return <ErrorState error={failure} onRetry={() => void week.refetch()} />;
  if (!week.data) return null;
  return <Plan week={week.data} />;
}

function Plan({ week }: { readonly week: Week }) {
  const { t } = useTranslation();
  const format = useFormat();
  const share = week.calls.reduce((sum, call) => sum + call.share, 0);
  return (
    <Page
      title={
        week.title ?? t(($) => $.callWeek.titleFrom, { date: format.date(week.startsOn, 'long') })
      }
      note={t(($) => $.callWeek.suggest.summary, {
        count: week.calls.length,
        share: format.percent(share),
      })}
      action={
        <>
          <DiscardPlan week={week} />
          <NextStep week={week} />
        </>
      }
      toolbar={
        <WeekSteps
          weekId={week.id}
          current="plan"
          nextCallId={week.nextCallId}
          isSealed={week.sealedAt !== null}
          isFinished={week.finishedAt !== null}
        />
      }
    >
      <div className={classes.plan}>
        <Board week={week} />
        <div className={classes.below}>
          {week.finishedAt === null && <AddClient week={week} />}
          <SaveContacts contacts={{ of: 'callWeek', weekId: week.id }} />
          <Exclusions week={week} />
        </div>
      </div>
    </Page>
  );
}

function NextStep({ week }: { readonly week: Week }) {
  const { t } = useTranslation();
  const button = useFocusOnce<HTMLAnchorElement>(true);
  const params = { weekId: week.id };
  if (week.nextCallId === null) {
    return (
      <LinkButton ref={button} to="/call-week/$weekId/result" params={params}>
        {t(($) => $.callWeek.list.results)}
      </LinkButton>
    );
  }
  if (week.sealedAt === null && week.beliefs.length === 0) {
    return (
      <LinkButton ref={button} to="/call-week/$weekId/believe" params={params}>
        {t(($) => $.callWeek.plan.believe)}
      </LinkButton>
    );
  }
  return (
    <LinkButton
      ref={button}
      to="/call-week/$weekId/call/$callId"
      params={{ ...params, callId: week.nextCallId }}
    >
      {week.sealedAt === null ? t(($) => $.callWeek.plan.call) : t(($) => $.callWeek.plan.next)}
    </LinkButton>
  );
}
