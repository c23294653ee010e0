import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOperation } from '#renderer/api/use-operation.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { ClientCard } from './card/ClientCard.tsx';

const route = getRouteApi('/clients/$clientId');

/** The card of one client; another client is another card, so that no draft wanders between them. */
export function ClientCardPage() {
  const { t } = useTranslation();
  const { clientId } = route.useParams();
  const card = useOperation('clients.card', { id: clientId });
  if (card.error) {
    return (
      <Page title={t(($) => $.clients.title)}>
        <ErrorState error={card.error} onRetry={() => void card.refetch()} />
      </Page>
    );
  }
  if (!card.data) return <output aria-label={t(($) => $.clients.card.loading)} />;
  return <ClientCard key={clientId} client={card.data} />;
}
