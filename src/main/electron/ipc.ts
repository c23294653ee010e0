import { ipcMain, type WebContents } from 'electron';
import { z } from 'zod';
import { bridgeChannel, type HostEvent } from '#shared/contract/bridge.ts';
import { AppError } from '#shared/contract/errors.ts';
import { invalidInput } from '#shared/contract/problems.ts';
import type { Response as CoreResponse } from '#shared/contract/index.ts';
import type { Core } from '../core/client.ts';
import { readCancellation, readRequest } from '../host/envelope.ts';
import { isHome, isTrustedFrame } from './security.ts';

const page = z.uuid();
const message = z.discriminatedUnion('type', [
  z.object({ page, type: z.literal('invoke'), request: z.unknown() }),
  z.object({ page, type: z.literal('cancel'), jobId: z.unknown() }),
  z.object({ page, type: z.literal('listening') }),
  z.object({ page, type: z.literal('left') }),
]);

const done: CoreResponse = { ok: true, value: null, action: null };

interface Heard {
  /** A page hears events from now on. */
  readonly onListening: (contents: WebContents) => void;
  /** A page has saved what was typed into it, as it was told to. */
  readonly onLeft: (contents: WebContents) => void;
}

/** Answers the preload. The only place that listens on a channel. `core` is asked for with each message of a page. */
export function answerPages(core: (page: string) => Core, heard: Partial<Heard> = {}): void {
  ipcMain.handle(bridgeChannel, async (event, value: unknown): Promise<CoreResponse> => {
    try {
      if (!isTrustedFrame(event.senderFrame)) throw new AppError('unauthorised');
      const parsed = message.safeParse(value);
      if (!parsed.success) throw invalidInput('message', 'unfit');
      const { data } = parsed;
      if (data.type === 'invoke') return await core(data.page).invoke(readRequest(data.request));
      if (data.type === 'cancel') core(data.page).cancel(readCancellation(data));
      else if (data.type === 'listening') heard.onListening?.(event.sender);
      else heard.onLeft?.(event.sender);
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
