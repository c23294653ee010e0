import { useParams } from '@tanstack/react-router';
import type { CallerCard } from '#shared/contract/phone.ts';
import type { CurrentCall } from '#renderer/api/telephone.ts';
import { useOperation } from '#renderer/api/use-operation.ts';

export interface Caller {
  /** Undefined while it is not known yet. */
  readonly candidates: readonly CallerCard[] | undefined;
  /** The one it is: the only one, the one chosen, or (dialling) the one whose card is open. */
  readonly client: CallerCard | null;
  /** As it is dialled. */
  readonly number: string;
  readonly error: Error | null;
}

/** Who is on the other end of a call. */
export function useCaller(call: CurrentCall): Caller {
  const asked = useOperation('phone.caller', { number: call.number });
  const { clientId: openCard } = useParams({ strict: false });
  const candidates = asked.data?.clients;
  const wanted = call.clientId ?? (call.direction === 'out' ? openCard : undefined);
  const chosen = candidates?.find(({ id }) => id === wanted);
  const [first] = candidates ?? [];
  const only = candidates?.length === 1 && first?.isCertain ? first : undefined;
  return {
    candidates,
    client: chosen ?? only ?? null,
    number: asked.data?.number ?? call.number,
    error: asked.error,
  };
}
