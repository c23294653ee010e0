import { AppError } from '#shared/contract/errors.ts';
import { startCore, type Core } from '../core/client.ts';
import { notFound } from '../host/answers.ts';
import type { CallRequest } from '../host/call-request.ts';
import { takeHandovers, type Handover } from '../host/handover.ts';
import { filesFolder } from '../host/places.ts';
import { site, type Handle } from '../host/site.ts';

/** Where the built program lies. */
export interface ProgramPlaces {
  readonly version: string;
  readonly workerUrl: URL;
  readonly rendererFolder: string;
}

interface Opened {
  readonly path: string;
  readonly core: Core;
  readonly handle: Handle;
  readonly handover: Handover;
}

/** The base that is open, one at a time. */
export interface OpenBase {
  /** Path of the base that is open. */
  readonly path: string | undefined;
  /** Throws `host_unreachable` while the program is ending. */
  core(): Core;
  /**
   * The base that a page shows: the one that was open when the page spoke first. Throws `host_unreachable` for a page
   * whose base has been replaced since: its ids mean others in the base that is open now.
   */
  coreOf(page: string): Core;
  site(): Handle;
  /**
   * Opens a base in place of the one before, which stays open should this fail. `leave` goes first, while the one
   * before still answers its pages: they save what was typed. Answers the way to close the one before. Throws what
   * `startCore` throws.
   */
  open(path: string, leave?: () => Promise<void>): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** A window that is closing may still ask for a part of its page. */
const nothing: Handle = async () => notFound();

/** `onCall` is told of calls that a start of another host over the same base hands over. */
export function openBaseHolder(
  { version, workerUrl, rendererFolder }: ProgramPlaces,
  onCall: (call: CallRequest) => void,
): OpenBase {
  let opened: Opened | undefined;
  /** By the page, how many bases had been opened when it spoke first. */
  const pages = new Map<string, number>();
  let turn = 0;
  /** Puts another base in place of the one that is open, so that no request falls between the two. */
  const replaceBy = (next: Opened | undefined): (() => Promise<void>) => {
    const before = opened;
    opened = next;
    turn += 1;
    return async () => {
      await before?.handover.close();
      await before?.core.close();
    };
  };
  const core = (): Core => {
    if (!opened) throw new AppError('host_unreachable');
    return opened.core;
  };
  return {
    get path() {
      return opened?.path;
    },
    core,
    coreOf(page) {
      const asked = core();
      const since = pages.get(page) ?? turn;
      if (since !== turn) throw new AppError('host_unreachable');
      pages.set(page, since);
      return asked;
    },
    site: () => opened?.handle ?? nothing,
    close: () => replaceBy(undefined)(),
    async open(path, leave) {
      const next = await startCore({
        basePath: path,
        filesFolder: filesFolder(),
        version,
        workerUrl,
        checkOutput: process.env['FIFTEEN_CHECK_OUTPUT'] === '1',
      });
      const handover = await takeHandovers(path, onCall).catch(async (error: unknown) => {
        await next.close();
        throw error;
      });
      const handle = site({ rendererFolder, files: next.files });
      await leave?.();
      return replaceBy({ path, core: next, handle, handover });
    },
  };
}
