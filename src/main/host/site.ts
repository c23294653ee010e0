import type { Files } from '../core/files.ts';
import { securityHeaders } from './page-headers.ts';
import { staticFiles } from './static-files.ts';
import { transfers, type FreeBytes } from './transfers.ts';

export interface SiteOptions {
  /** The built renderer. */
  readonly rendererFolder: string;
  readonly files: Files;
  readonly freeBytes?: FreeBytes | undefined;
}

/**
 * The page and its files, as both hosts serve them: Electron on its own scheme, the browser host on loopback.
 * Never throws.
 */
export function site({ rendererFolder, files, freeBytes }: SiteOptions): Handle {
  const pages = staticFiles(rendererFolder);
  const moving = transfers(files, freeBytes);
  return async (request) => {
    const { pathname } = new URL(request.url);
    const isTransfer = pathname === '/files' || pathname.startsWith('/files/');
    return secured(await (isTransfer ? moving : pages)(request));
  };
}

export type Handle = (request: Request) => Promise<Response>;

/** The same answer with the headers that every answer of ours carries. */
export function secured(answer: Response): Response {
  for (const [name, value] of Object.entries(securityHeaders)) answer.headers.set(name, value);
  return answer;
}
