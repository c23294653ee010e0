import { getRouteApi } from '@tanstack/react-router';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Week } from '#shared/contract/call-week-shapes.ts';
import { failureOf } from '#renderer/api/failure-of.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { LinkButton } from '../shared/LinkButton.tsx';
import { WeekSteps } from '../shared/WeekSteps.tsx';
import { useThemes } from '../shared/use-theme-names.ts';
import { BeliefEditor } from './BeliefEditor.tsx';
import classes from './believe.module.css';

const route = getRouteApi('/call-week/$weekId/believe');

/** The owner's own guess, written down before the first call and sealed with it. */
export function CallWeekBeliefsPage() {
  const { weekId } = route.useParams();
  const week = useOperation('callWeek.get', { weekId });
  const failure = failureOf(week);
  if (failure) return <ErrorState error={failure} onRetry={() => void week.refetch()} />;
  if (!week.data) return null;
  return <Believe week={week.data} />;
}

function Believe({ week }: { readonly week: Week }) {
  const { t } = useTranslation();
  const base = useOperation('base.info', {});
  const isOpen = week.sealedAt === null && week.finishedAt === null;
  return (
    <Page
      title={t(($) => $.callWeek.believe.title)}
      note={isOpen ? t(($) => $.callWeek.believe.openUntil) : undefined}
      action={
        week.nextCallId !== null && (
          <LinkButton
            to="/call-week/$weekId/call/$callId"
            params={{ weekId: week.id, callId: week.nextCallId }}
          >
            {isOpen ? t(($) => $.callWeek.plan.call) : t(($) => $.callWeek.plan.next)}
          </LinkButton>
        )
      }
      toolbar={
        <WeekSteps
          weekId={week.id}
          current="believe"
          nextCallId={week.nextCallId}
          isSealed={!isOpen}
          isFinished={week.finishedAt !== null}
        />
      }
    >
      {!isOpen && <Sealed week={week} />}
      {isOpen && base.data && <BeliefEditor key={week.id} week={week} basePath={base.data.path} />}
    </Page>
  );
}

function Sealed({ week }: { readonly week: Week }) {
  const { t } = useTranslation();
  const format = useFormat();
  const themes = useThemes(week.beliefs.map(({ themeId }) => themeId));
  return (
    <div className={classes.editor}>
      {week.sealedAt !== null && (
        <p className={classes.seal}>
          <IconLock size={20} stroke={1.5} aria-hidden />
          {t(($) => $.callWeek.believe.sealed, { when: format.instant(week.sealedAt) })}
        </p>
      )}
      {week.beliefs.length === 0 && (
        <p className={classes.lead}>{t(($) => $.callWeek.believe.noneSealed)}</p>
      )}
      <ol className={classes.beliefs}>
        {week.beliefs.map(({ themeId, note }) => (
          <li key={themeId} className={classes.sealed}>
            <span className={classes.theme}>
              {themes.find(({ id }) => id === themeId)?.title ?? ''}
            </span>
            <span className={classes.lead}>{note}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
