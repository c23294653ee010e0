import { ipcMain, type WebContents } from 'electron';
import { z } from 'zod';
import { bridgeChannel, type HostEvent } from '#shared/contract/bridge.ts';
import { AppError } from '#shared/contract/errors.ts';
import { invalidInput } from '#shared/contract/problems.ts';
import type { Response as CoreResponse } from '#shared/contract/index.ts';
import type { Core } from '../core/client.ts';
import { readCancellation, readRequest } from '../host/envelope.ts';
import { isHome, isTrustedFrame } from './security.ts';

const message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('invoke'), request: z.unknown() }),
  z.object({ type: z.literal('cancel'), jobId: z.unknown() }),
  z.object({ type: z.literal('listening') }),
]);

const done: CoreResponse = { ok: true, value: null, action: null };

/**
 * Answers the preload. The only place that listens on a channel. `core` is asked for with each message;
 * `onListening` is told of a page that hears events from now on.
 */
export function answerPages(
  core: () => Core,
  onListening: (contents: WebContents) => void = () => undefined,
): void {
  ipcMain.handle(bridgeChannel, async (event, value: unknown): Promise<CoreResponse> => {
    try {
      if (!isTrustedFrame(event.senderFrame)) throw new AppError('unauthorised');
      const parsed = message.safeParse(value);
      if (!parsed.success) throw invalidInput('message', 'unfit');
      if (parsed.data.type === 'invoke')
        return await core().invoke(readRequest(parsed.data.request));
      if (parsed.data.type === 'cancel') core().cancel(readCancellation(parsed.data));
      else onListening(event.sender);
      return done;
    } catch (error) {
      if (error instanceof AppError) return { ok: false, error: error.toData() };
      throw error;
    }
  });
}

/** Tells a page something, unless it is gone or is not ours (any more). */
export function tell(contents: WebContents, event: HostEvent): void {
  if (contents.isDestroyed() || !isHome(contents.getURL())) return;
  contents.send(bridgeChannel, event);
}
