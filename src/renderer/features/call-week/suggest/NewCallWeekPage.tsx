import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconPhoneCalling } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/use-command.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { LinkButton } from '../shared/LinkButton.tsx';
import { useFocusOnce } from '../shared/use-focus-once.ts';
import { ChosenTable } from './ChosenTable.tsx';
import { RequestForm } from './RequestForm.tsx';
import { SuggestAside } from './SuggestAside.tsx';
import { useRequest } from './use-request.ts';
import classes from './suggest.module.css';

/** Whom to call: chosen already, with reasons; one Enter makes the plan. */
export function NewCallWeekPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const state = useRequest();
  const suggestion = useOperation('callWeek.suggest', state.request, { keepPrevious: true });
  const create = useCommand('callWeek.create');
  // A request that cannot be answered (its segment is gone) is mended in the form, beside what was suggested before.
  const [latest, setLatest] = useState(suggestion.data);
  if (suggestion.data && suggestion.data !== latest) setLatest(suggestion.data);
  const plan = suggestion.data ?? latest;
  // Only what is shown is made: while another plan is on its way, and instead of one that failed, nothing is.
  const isShown = suggestion.data !== undefined && !suggestion.isPlaceholderData;
  const canCreate =
    isShown && suggestion.data.clients.length > 0 && !suggestion.error && !create.isRunning;

  const button = useFocusOnce<HTMLButtonElement>(canCreate);

  const makePlan = async (): Promise<void> => {
    const week = await create.run(state.request);
    if (week) await navigate({ to: '/call-week/$weekId', params: { weekId: week.id } });
  };
  useCommands(
    [
      {
        id: 'callWeek.create',
        title: t(($) => $.callWeek.suggest.create),
        keys: 'Enter',
        run: () => void makePlan(),
      },
    ],
    { enabled: canCreate },
  );

  if (suggestion.error && !plan) {
    return <ErrorState error={suggestion.error} onRetry={() => void suggestion.refetch()} />;
  }
  if (!plan) return null;
  const hasNothing =
    !suggestion.error &&
    plan.clientsWithRevenue === 0 &&
    state.period === 'twelve' &&
    plan.clients.length === 0;
  if (hasNothing && plan.excluded.length === 0) return <NoClients />;
  return (
    <Page
      title={t(($) => $.callWeek.suggest.title)}
      action={
        <Button
          ref={button}
          disabled={!canCreate}
          loading={create.isRunning}
          rightSection={<Kbd keys="Enter" />}
          onClick={() => void makePlan()}
        >
          {t(($) => $.callWeek.suggest.create)}
        </Button>
      }
      toolbar={<RequestForm state={state} plan={plan} />}
    >
      <p className={classes.lead}>{t(($) => $.callWeek.lead)}</p>
      {suggestion.error ? (
        <ErrorState error={suggestion.error} onRetry={() => void suggestion.refetch()} />
      ) : (
        <div className={classes.columns}>
          {plan.clients.length === 0 ? (
            <EmptyState
              title={t(($) => $.callWeek.suggest.nobody)}
              text={t(($) => $.callWeek.suggest.nobodyText)}
            />
          ) : (
            <ChosenTable clients={plan.clients} onLeaveOut={state.leaveOut} />
          )}
          <SuggestAside plan={plan} onTakeIn={state.takeIn} />
        </div>
      )}
    </Page>
  );
}

function NoClients() {
  const { t } = useTranslation();
  return (
    <Page title={t(($) => $.callWeek.title)}>
      <EmptyState
        icon={<IconPhoneCalling size={24} stroke={1.5} />}
        title={t(($) => $.callWeek.suggest.empty)}
        text={t(($) => $.callWeek.suggest.emptyText)}
        action={<LinkButton to="/import">{t(($) => $.callWeek.suggest.import)}</LinkButton>}
      />
    </Page>
  );
}
