import { app } from 'electron';
import { z } from 'zod';
import { callRequest, handedCall, takeCall, type CallRequest } from '../host/call-request.ts';

const handedOver = z.object({ base: z.string().optional(), call: callRequest.optional() });

/** What a start of the program asks for. */
export interface Start {
  /** Absolute path of a base. */
  readonly base?: string | undefined;
  readonly call?: CallRequest | undefined;
}

/**
 * Takes the one place that there is for a running Fifteen. Where it is taken, the program that holds it is told
 * what this start asked for, and the answer is `false`.
 */
export const takeThePlace = ({ base, call }: Start): boolean =>
  app.requestSingleInstanceLock({
    ...(base === undefined ? {} : { base }),
    ...(call ? { call: handedCall(call) } : {}),
  });

/** Tells of each further start of the program: another one, or on macOS a base or a link opened from elsewhere. */
export function onFurtherStart(listener: (start: Start) => void): void {
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const parsed = handedOver.safeParse(data);
    listener(parsed.success ? parsed.data : {});
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    listener({ base: path });
  });
  app.on('open-url', (event, link) => {
    event.preventDefault();
    const { call } = takeCall([link]);
    if (call) listener({ call });
  });
  app.on('activate', () => listener({}));
}
