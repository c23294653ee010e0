import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '#renderer/api/failure-of.ts';
import { toAppError } from '#renderer/api/words.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { GoneClient } from './card/GoneClient.tsx';
import { ClientCard } from './card/ClientCard.tsx';

const route = getRouteApi('/clients/$clientId');

/** The card of one client; another client is another card, so that no draft wanders between them. */
export function ClientCardPage() {
  const { t } = useTranslation();
  const { clientId } = route.useParams();
  const navigate = useNavigate();
  const card = useOperation('clients.card', { id: clientId });
  const isGone = card.error !== null && toAppError(card.error).code === 'not_found';
  // An old link to a client that was merged leads to whom they are now.
  const now = useOperation('duplicates.nowKnownAs', { id: clientId }, { enabled: isGone });
  const keptId = isGone ? (now.data?.id ?? null) : null;
  useEffect(() => {
    if (keptId === null) return;
    void navigate({ to: '/clients/$clientId', params: { clientId: keptId }, replace: true });
  }, [keptId, navigate]);
  if (keptId !== null || (isGone && now.isPending)) {
    return <output aria-label={t(($) => $.clients.card.loading)} />;
  }
  if (isGone) return <GoneClient />;
  const failure = failureOf(card);
  if (failure) {
    return (
      <Page title={t(($) => $.clients.title)}>
        <ErrorState error={failure} onRetry={() => void card.refetch()} />
      </Page>
    );
  }
  if (!card.data) return <output aria-label={t(($) => $.clients.card.loading)} />;
  return <ClientCard key={clientId} client={card.data} />;
}
