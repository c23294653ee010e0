import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { Bridge, HostEvent, Uploaded } from '#shared/contract/bridge.ts';
import type { Request as CoreRequest, Response as CoreResponse } from '#shared/contract/index.ts';
import { serve } from '#main/browser/server.ts';
import { startCore, type Core } from '#main/core/client.ts';
import { site } from '#main/host/site.ts';
import type { FreeBytes } from '#main/host/transfers.ts';
import { bridgeTransport } from '#renderer/api/bridge-transport.ts';
import { httpTransport } from '#renderer/api/http-transport.ts';
import type { Transport } from '#renderer/api/transport.ts';
import { ipcMain, rendererEnd, type RendererEnd } from './electron-stand-in/ipc.ts';

/** A core on a real file behind one of the two transports, as the page reaches it. */
export interface Connected extends Pick<Transport, 'cancel' | 'subscribe'> {
  readonly folder: string;
  readonly core: Core;
  invoke(request: CoreRequest): Promise<CoreResponse>;
  put(name: string, body: BodyInit): Promise<Response>;
  get(token: string): Promise<Response>;
  close(): Promise<void>;
}

export interface ConnectOptions {
  readonly freeBytes?: FreeBytes;
}

const html = '<!doctype html><meta name="style-nonce" nonce="__STYLE_NONCE__"><p>Fifteen</p>';

/** A base, a core on threads of its own, and a folder with a page. */
export async function coreInFolder(): Promise<{
  folder: string;
  rendererFolder: string;
  core: Core;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'fifteen-transport-'));
  const rendererFolder = join(folder, 'renderer');
  mkdirSync(join(rendererFolder, 'assets'), { recursive: true });
  writeFileSync(join(rendererFolder, 'index.html'), html);
  writeFileSync(join(rendererFolder, 'assets', 'main-1a2b.js'), 'export {};');
  writeFileSync(join(folder, 'secret.js'), 'outside of the folder');
  const core = await startCore({
    basePath: join(folder, 'shop.fifteen'),
    filesFolder: join(folder, 'files'),
    version: '0.0.0-test',
    checkOutput: true,
    workerUrl: new URL('../../src/main/core/worker.ts', import.meta.url),
  });
  return { folder, rendererFolder, core };
}

export async function connectHttp(options: ConnectOptions = {}): Promise<Connected> {
  // The page's client asks whether the page is being closed.
  vi.stubGlobal('document', { visibilityState: 'visible' });
  const { folder, rendererFolder, core } = await coreInFolder();
  const server = await serve({ core, rendererFolder, port: 0, ...options });
  const origin = `http://127.0.0.1:${server.port}`;
  const transport = httpTransport(server.token, (path, init) =>
    fetch(new URL(String(path instanceof Request ? path.url : path), origin), init),
  );
  return {
    ...transport,
    folder,
    core,
    put: (name, body) =>
      fetch(`${origin}/files?name=${encodeURIComponent(name)}`, {
        ...putting(body),
        headers: transport.fileHeaders,
      }),
    get: (token) => fetch(`${origin}/files/${token}`, { headers: transport.fileHeaders }),
    close: async () => {
      await server.close();
      await core.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A stream as a body wants to be told that it goes one way. */
const putting = (body: BodyInit): RequestInit => {
  const oneWay = { duplex: 'half' };
  return { method: 'PUT', body, ...oneWay };
};

const home = 'app://fifteen/';
export const ourFrame = {
  parent: null,
  url: home,
  origin: 'app://fifteen',
  isDestroyed: () => false,
} as Electron.WebFrameMain;

/** The shell's IPC and scheme, with what is Electron's own put in their place. */
export async function connectIpc(options: ConnectOptions = {}): Promise<Connected> {
  const { folder, rendererFolder, core } = await coreInFolder();
  const page = rendererEnd(() => ({ sender: contents, senderFrame: ourFrame }));
  const contents = contentsOver(page);
  const { answerPages, tell, servePages, bridge } = await loadShell(page);
  answerPages(() => core);
  const stopTelling = core.subscribe((event) => tell(contents, event));
  const handle = site({ rendererFolder, files: core.files, ...options });
  let answer: ((request: Request) => Promise<Response>) | undefined;
  const protocol = {
    handle: (_scheme: string, handler: (request: Request) => Promise<Response>) => {
      answer = handler;
    },
  };
  servePages({ protocol } as unknown as Electron.Session, () => handle);
  const ask = (path: string, init?: RequestInit): Promise<Response> => {
    if (!answer) throw new Error('the scheme has no handler');
    return answer(new Request(`${home}${path}`, init));
  };
  return {
    ...bridgeTransport(bridge),
    folder,
    core,
    put: (name, body) => ask(`files?name=${encodeURIComponent(name)}`, putting(body)),
    get: (token) => ask(`files/${token}`),
    close: async () => {
      stopTelling();
      ipcMain.removeHandler('fifteen');
      await core.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const contentsOver = (page: RendererEnd): Electron.WebContents =>
  ({
    isDestroyed: () => false,
    getURL: () => home,
    send: (channel: string, event: HostEvent) => page.deliver(channel, event),
  }) as unknown as Electron.WebContents;

/** The end of the page that is connected now: the preload is loaded once, as in a window. */
let current: RendererEnd['ipcRenderer'] | undefined;
let bridge: Bridge | undefined;

const end = (): RendererEnd['ipcRenderer'] => {
  if (!current) throw new Error('no page is connected');
  return current;
};
const electron = {
  ipcMain,
  ipcRenderer: {
    invoke: (...args) => end().invoke(...args),
    on: (...args) => end().on(...args),
    off: (...args) => end().off(...args),
  } satisfies RendererEnd['ipcRenderer'],
  contextBridge: {
    exposeInMainWorld: (_key: string, exposed: Bridge) => {
      bridge = exposed;
    },
  },
  protocol: {},
  shell: {},
};

/** The shell's own modules and preload, with `electron` as the stand-in has it. */
async function loadShell({ ipcRenderer }: RendererEnd) {
  current = ipcRenderer;
  vi.doMock('electron', () => electron);
  const { answerPages, tell } = await import('#main/electron/ipc.ts');
  const { servePages } = await import('#main/electron/protocol.ts');
  await import('../../src/preload/index.ts');
  if (!bridge) throw new Error('the preload exposed nothing');
  return { answerPages, tell, servePages, bridge };
}

export const transports = [
  ['HTTP', connectHttp],
  ['IPC', connectIpc],
] as const;

export const tokenOf = async (answer: Response): Promise<string> => {
  const { token } = (await answer.json()) as Uploaded;
  return token;
};
