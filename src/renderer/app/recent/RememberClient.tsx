import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useOperation } from '../../api/use-operation.ts';
import { toAppError } from '../../api/words.ts';
import { forget, remember } from './recent-clients.ts';

/** Remembers whose card is on the screen. The card's own question is asked, so nothing is asked twice. */
export function RememberClient() {
  const { clientId } = useParams({ strict: false });
  const isCard = typeof clientId === 'number';
  const base = useOperation('base.info', {}, { enabled: isCard }).data?.path;
  const card = useOperation('clients.card', { id: isCard ? clientId : 1 }, { enabled: isCard });
  const name = card.data?.name;
  const isGone = card.error !== null && toAppError(card.error).code === 'not_found';
  useEffect(() => {
    if (!isCard || base === undefined) return;
    if (isGone) forget(base, clientId);
    else if (name !== undefined) remember(base, { id: clientId, name });
  }, [isCard, clientId, base, name, isGone]);
  return null;
}
