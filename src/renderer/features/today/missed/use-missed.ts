import type { MissedCall } from '#shared/contract/phone.ts';
import { dial, useCurrentCall } from '#renderer/api/telephone.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { useOperation } from '#renderer/api/use-operation.ts';

/** Who called and was not answered, the latest first. */
export interface Missed {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
  readonly calls: readonly MissedCall[];
  /** How many numbers there are besides. */
  readonly more: number;
}

export function useMissed(): Missed {
  const missed = useOperation('phone.missed', {});
  const current = useCurrentCall();
  // While the telephone rings, nobody has missed it yet.
  const ringing = current?.direction === 'in' ? current.number : null;
  const { total, calls } = missed.data ?? { total: 0, calls: [] };
  return {
    isPending: missed.isPending,
    error: missed.error,
    retry: () => void missed.refetch(),
    calls: calls.filter(({ number }) => number !== ringing),
    more: total - calls.length,
  };
}

/** What one key does with a missed call. */
export interface MissedActions {
  readonly callBack: (call: MissedCall) => void;
  readonly done: (call: MissedCall) => void;
  readonly dismiss: (call: MissedCall) => void;
}

export function useMissedActions(): MissedActions {
  const settle = useCommand('phone.settle');
  return {
    callBack: ({ number, clients }) => {
      const [only, other] = clients;
      dial(number, only && !other ? only.id : null);
    },
    done: ({ number }) => void settle.run({ number, as: 'called_back' }),
    dismiss: ({ number }) => void settle.run({ number, as: 'dismissed' }),
  };
}
