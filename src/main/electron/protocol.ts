import { protocol, type Session } from 'electron';
import { notFound } from '../host/answers.ts';
import type { Handle } from '../host/site.ts';

const scheme = 'app';
const host = 'fifteen';

/** Where our page lives: a scheme of our own, since `file:` would let a page read the disk. */
export const appOrigin = `${scheme}://${host}`;
export const pageAddress = `${appOrigin}/`;

/** Before Electron is ready: afterwards it is too late. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
        codeCache: true,
      },
    },
  ]);
}

/** Serves our page, its files, and nothing else on the scheme. `site` is asked for anew with each request. */
export function servePages(session: Session, site: () => Handle): void {
  session.protocol.handle(scheme, async (request) => {
    const { hostname } = new URL(request.url);
    const origin = request.headers.get('origin');
    const isOurs = hostname === host && (origin === null || origin === appOrigin);
    return isOurs ? site()(request) : notFound();
  });
}
