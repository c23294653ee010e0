import { AppError } from '#shared/contract/errors.ts';
import { startCore, type Core } from '../core/client.ts';
import { notFound } from '../host/answers.ts';
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

export function openBaseHolder({ version, workerUrl, rendererFolder }: ProgramPlaces): OpenBase {
  let opened: Opened | undefined;
  /** Puts another base in place of the one that is open, so that no request falls between the two. */
  const replaceBy = async (next: Opened | undefined): Promise<void> => {
    const before = opened;
    opened = next;
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
      await replaceBy({ path, core, handle: site({ rendererFolder, files: core.files }) });
    },
  };
}
