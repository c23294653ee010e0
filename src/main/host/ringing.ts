import { randomUUID } from 'node:crypto';
import type { CallerEvent, HostEvent } from '#shared/contract/bridge.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Core } from '../core/client.ts';
import type { CallRequest } from './call-request.ts';

/** A page that opens so much later than the telephone rang is not told of it any more. */
const freshMs = 60_000;

type Listener = (event: HostEvent) => void;

/** What a host tells its pages of the telephone. */
export interface Ringing {
  /** Shows who is calling, and keeps the call where a softphone said so. False for an ignored number. Never throws. */
  ring(core: Pick<Core, 'call'>, request: CallRequest): Promise<boolean>;
  /** The call that rings still: a page that was opened for it, or is being loaded, has not heard of it. */
  latest(): CallerEvent | undefined;
  /** Tells the listener of the call that rings still, and of every further one. */
  subscribe(listener: Listener): () => void;
  /** Whether any page listens. */
  isHeard(): boolean;
}

/** `now` in milliseconds. */
export function ringing(now: () => number = Date.now): Ringing {
  const listeners = new Set<Listener>();
  let last: { readonly event: CallerEvent; readonly at: number } | undefined;
  const tell = (event: HostEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const latest = (): CallerEvent | undefined =>
    last && now() - last.at < freshMs ? last.event : undefined;

  const tellFailure = (error: unknown): void => {
    const known = error instanceof AppError ? error : new AppError('internal', messageOf(error));
    tell({ type: 'failure', error: known.toData() });
  };
  /** Not waited for: an import that is writing just now must not keep the card from the screen. */
  const keep = (core: Pick<Core, 'call'>, number: string): void => {
    core.call('phone.rang', { number }).catch(tellFailure);
  };
  /** What is not known is asked about; the page says what is wrong with the base. */
  const isIgnored = (core: Pick<Core, 'call'>, number: string): Promise<boolean> =>
    core.call('phone.caller', { number }).then(
      (caller) => caller.isIgnored,
      (error: unknown) => {
        tellFailure(error);
        return false;
      },
    );

  return {
    async ring(core, { from, call }) {
      if (call.ok && (await isIgnored(core, call.number))) return false;
      const at = now();
      const event: CallerEvent = {
        type: 'caller',
        ringId: randomUUID(),
        at: new Date(at).toISOString(),
        call,
      };
      last = { event, at };
      tell(event);
      if (call.ok && from === 'program') keep(core, call.number);
      return true;
    },
    latest,
    subscribe(listener) {
      listeners.add(listener);
      const event = latest();
      if (event) listener(event);
      return () => listeners.delete(listener);
    },
    isHeard: () => listeners.size > 0,
  };
}

const messageOf = (error: unknown) => ({
  message: (error instanceof Error ? error.message : String(error)).slice(0, 300),
});
