import { startCore, type Core } from '../core/client.ts';
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
  core(): Core;
  site(): Handle;
  /**
   * Opens a base and lets go of the one before, which stays open should this fail. Throws what `startCore`
   * throws.
   */
  open(path: string): Promise<void>;
  close(): Promise<void>;
}

export function openBaseHolder({ version, workerUrl, rendererFolder }: ProgramPlaces): OpenBase {
  let opened: Opened | undefined;
  const current = (): Opened => {
    if (!opened) throw new Error('no base is open');
    return opened;
  };
  const close = async (): Promise<void> => {
    const before = opened;
    opened = undefined;
    await before?.core.close();
  };
  return {
    get path() {
      return opened?.path;
    },
    core: () => current().core,
    site: () => current().handle,
    close,
    async open(path) {
      if (path === opened?.path) return;
      const core = await startCore({
        basePath: path,
        filesFolder: filesFolder(),
        version,
        workerUrl,
        checkOutput: process.env['FIFTEEN_CHECK_OUTPUT'] === '1',
      });
      await close();
      opened = { path, core, handle: site({ rendererFolder, files: core.files }) };
    },
  };
}
