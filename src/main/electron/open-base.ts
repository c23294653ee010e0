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
  site(): Handle;
  /**
   * Opens a base and lets go of the one before, which stays open should this fail. Throws what `startCore`
   * throws.
   */
  open(path: string): Promise<void>;
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
  /** Puts another base in place of the one that is open, so that no request falls between the two. */
  const replaceBy = async (next: Opened | undefined): Promise<void> => {
    const before = opened;
    opened = next;
    await before?.handover.close();
    await before?.core.close();
  };
  return {
    get path() {
      return opened?.path;
    },
    core() {
      if (!opened) throw new AppError('host_unreachable');
      return opened.core;
    },
    site: () => opened?.handle ?? nothing,
    close: () => replaceBy(undefined),
    async open(path) {
      if (path === opened?.path) return;
      const core = await startCore({
        basePath: path,
        filesFolder: filesFolder(),
        version,
        workerUrl,
        checkOutput: process.env['FIFTEEN_CHECK_OUTPUT'] === '1',
      });
      const handover = await takeHandovers(path, onCall).catch(async (error: unknown) => {
        await core.close();
        throw error;
      });
      const handle = site({ rendererFolder, files: core.files });
      await replaceBy({ path, core, handle, handover });
    },
  };
}
