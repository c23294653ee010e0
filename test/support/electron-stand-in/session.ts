import { EventEmitter } from 'node:events';
import { onOrder, record } from './control.ts';
import { serveSchemes, type SchemeServer } from './scheme-server.ts';

type Handler = Parameters<Electron.Protocol['handle']>[1];
type Session = Electron.Session;
type RequestListener = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void;

const handlers = new Map<string, Handler>();
const privileged = new Set<string>();
let isReady = false;
let askPermission: Parameters<Session['setPermissionRequestHandler']>[0] = null;
let checkPermission: Parameters<Session['setPermissionCheckHandler']>[0] = null;
let blockedUrls: readonly string[] = [];
let blocker: ((details: Electron.OnBeforeRequestListenerDetails) => boolean) | undefined;

export const protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged'> = {
  registerSchemesAsPrivileged(schemes) {
    if (isReady) throw new Error('protocol.registerSchemesAsPrivileged: too late, app is ready');
    for (const { scheme } of schemes) privileged.add(scheme);
    record('privilegedSchemes', schemes);
  },
};

const events = new EventEmitter();

type Part = Pick<
  Session,
  'on' | 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
> & {
  readonly protocol: Pick<Electron.Protocol, 'handle'>;
  readonly webRequest: Pick<Electron.WebRequest, 'onBeforeRequest'>;
};

const defaultSession: Part = {
  protocol: {
    handle(scheme, handler) {
      if (!privileged.has(scheme)) throw new Error(`${scheme} is not a registered scheme`);
      handlers.set(scheme, handler);
    },
  },
  webRequest: {
    onBeforeRequest(
      filter: Electron.WebRequestFilter | null | RequestListener,
      listener?: unknown,
    ) {
      if (filter === null || !('urls' in filter) || typeof listener !== 'function') {
        throw new Error('the stand-in knows onBeforeRequest with a filter and a listener only');
      }
      blockedUrls = filter.urls ?? [];
      blocker = (details) => {
        let isCancelled = false;
        listener(details, ({ cancel }: Electron.CallbackResponse) => {
          isCancelled = cancel === true;
        });
        return isCancelled;
      };
    },
  },
  on: ((name: string, listener: (...args: unknown[]) => void) => {
    events.on(name, listener);
    return defaultSession;
  }) as Session['on'],
  setPermissionRequestHandler: (handler) => {
    askPermission = handler;
  },
  setPermissionCheckHandler: (handler) => {
    checkPermission = handler;
  },
  setDevicePermissionHandler: () => undefined,
};

export const session = { defaultSession };

onOrder('permission', ({ name, origin }) => {
  const permission = name as 'notifications';
  const contents = { getURL: () => `${origin}/` } as Electron.WebContents;
  const details = { requestingUrl: `${origin}/`, isMainFrame: true };
  askPermission?.(contents, permission, (granted) => record('permission', granted), details);
  const check = { isMainFrame: true } as Electron.PermissionCheckHandlerHandlerDetails;
  record('permissionCheck', checkPermission?.(contents, permission, origin, check) ?? true);
});

/** Whether the program cancels a request that leaves the computer. */
export function isBlocked(url: string): boolean {
  const { protocol: scheme } = new URL(url);
  if (!blockedUrls.some((pattern) => pattern.startsWith(scheme))) return false;
  return blocker?.({ url } as Electron.OnBeforeRequestListenerDetails) ?? false;
}

/** Tells the program of a download; answers whether it let it be, and what its dialog would offer. */
export function tellOfDownload(url: string, filename: string): boolean {
  let isPrevented = false;
  const event = {
    preventDefault: () => {
      isPrevented = true;
    },
  };
  const item: Pick<Electron.DownloadItem, 'getURL' | 'getFilename' | 'setSaveDialogOptions'> = {
    getURL: () => url,
    getFilename: () => filename,
    setSaveDialogOptions: (options) => record('saveDialog', options),
  };
  events.emit('will-download', event, item);
  return !isPrevented;
}

let server: SchemeServer | undefined;

export async function startSchemes(): Promise<void> {
  isReady = true;
  server = await serveSchemes((scheme) => handlers.get(scheme));
}

export function schemes(): SchemeServer {
  if (!server) throw new Error('Electron is not ready');
  return server;
}
