import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WeekResult } from '#shared/contract/call-week-result.ts';
import type { Output } from '#shared/contract/index.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { LinkButton } from '../shared/LinkButton.tsx';
import { WeekSteps } from '../shared/WeekSteps.tsx';
import { AllCalls } from './AllCalls.tsx';
import { Beliefs } from './Beliefs.tsx';
import { Coverage } from './Coverage.tsx';
import { HeardThemes } from './HeardThemes.tsx';
import { Improvements } from './Improvements.tsx';
import { PdfButton } from './PdfButton.tsx';
import { QuoteList } from './QuoteList.tsx';
import { useImprovementForm } from './use-improvement-form.ts';
import classes from './result.module.css';

const route = getRouteApi('/call-week/$weekId/result');

/** What they said against what we believed, and what we make of it. */
export function CallWeekResultPage() {
  const { weekId } = route.useParams();
  const result = useOperation('callWeek.result', { weekId });
  if (result.error)
    return <ErrorState error={result.error} onRetry={() => void result.refetch()} />;
  if (!result.data) return null;
  return <Result key={weekId} result={result.data} />;
}

function Result({ result }: { readonly result: Output<'callWeek.result'> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const form = useImprovementForm(result);
  const { coverage, finishedAt, nextCallId } = result;
  return (
    <Page
      title={
        result.title ??
        t(($) => $.callWeek.titleFrom, { date: format.date(result.startsOn, 'long') })
      }
      note={
        finishedAt === null
          ? coverage.open > 0 && t(($) => $.callWeek.result.stillOpen, { count: coverage.open })
          : t(($) => $.callWeek.result.finished, { date: format.instant(finishedAt) })
      }
      action={<Actions result={result} nextCallId={nextCallId} />}
      toolbar={
        <WeekSteps
          weekId={result.weekId}
          current="result"
          nextCallId={nextCallId}
          isSealed={result.sealedAt !== null}
          isFinished={finishedAt !== null}
        />
      }
    >
      <div className={classes.result}>
        <Coverage result={result} />
        <div className={classes.columns}>
          <HeardThemes themes={result.themes} onImprove={form.open} />
          <Beliefs result={result} />
        </div>
        <Improvements improvements={result.improvements} form={form} />
        <Section title={t(($) => $.callWeek.result.quotes)}>
          <QuoteList result={result} />
        </Section>
        <Section title={t(($) => $.callWeek.result.calls)}>
          <AllCalls result={result} />
        </Section>
        <p className={classes.caution}>{t(($) => $.callWeek.result.caution)}</p>
      </div>
    </Page>
  );
}

interface ActionsProps {
  readonly result: WeekResult;
  readonly nextCallId: number | null;
}

/** While there is somebody to call, that matters most; then to finish the week; then to put it on the wall. */
function Actions({ result, nextCallId }: ActionsProps) {
  const { t } = useTranslation();
  const finish = useCommand('callWeek.finish');
  const { weekId, finishedAt, sealedAt } = result;
  const isOver = nextCallId === null;
  return (
    <>
      <PdfButton weekId={weekId} isMain={finishedAt !== null} />
      {finishedAt === null && sealedAt !== null && (
        <Button
          variant={isOver ? 'filled' : 'default'}
          loading={finish.isRunning}
          onClick={() => void finish.run({ weekId })}
        >
          {t(($) => $.callWeek.result.finish)}
        </Button>
      )}
      {nextCallId !== null && (
        <LinkButton to="/call-week/$weekId/call/$callId" params={{ weekId, callId: nextCallId }}>
          {t(($) => $.callWeek.result.continue)}
        </LinkButton>
      )}
    </>
  );
}
