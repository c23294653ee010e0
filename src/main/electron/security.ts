import type { App, Session, WebContents, WebFrameMain } from 'electron';
import { openOutside, openWindowOutside } from './outside-links.ts';
import { appOrigin } from './protocol.ts';

/** Copying a telephone and telling of what falls due are all that the page may ask of the system. */
const permitted = new Set(['clipboard-sanitized-write', 'notifications']);

/** Electron's security checklist, where it concerns every page that could ever come to be. */
export function guardContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => stayAtHome(event, contents));
    contents.on('will-frame-navigate', (event) => stayAtHome(event, contents));
    contents.on('will-redirect', (event) => stayAtHome(event, contents));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      void openWindowOutside(url);
      return { action: 'deny' };
    });
  });
}

interface Navigation {
  readonly url: string;
  readonly isMainFrame: boolean;
  preventDefault(): void;
}

/**
 * A page may only be loaded again; a link to a messenger or a telephone goes to the system. A page of the web does not:
 * our own links to those ask for a window.
 */
function stayAtHome(event: Navigation, contents: WebContents): void {
  if (event.isMainFrame && isHome(event.url)) return;
  event.preventDefault();
  if (event.isMainFrame && isHome(contents.getURL())) void openOutside(event.url);
}

/** Whether an address is our own page's. */
export const isHome = (address: string): boolean =>
  URL.canParse(address) && address.startsWith(`${appOrigin}/`);

/** No permissions but the permitted, no devices, and nothing over the network whatever a page might try. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(permitted.has(permission) && isHome(contents.getURL()));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => permitted.has(permission) && isHome(`${origin}/`),
  );
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'] },
    (_details, answer) => answer({ cancel: true }),
  );
}

/** Whether a message comes from our own page itself, and from no frame inside it. */
export function isTrustedFrame(frame: WebFrameMain | null): boolean {
  // A frame that has navigated away since it spoke is null, or no longer to be asked.
  return (
    frame !== null && !frame.isDestroyed() && frame.parent === null && frame.origin === appOrigin
  );
}
