import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import {
  bridgeChannel,
  type Bridge,
  type BridgeMessage,
  type HostEvent,
  type PageMessage,
} from '#shared/contract/bridge.ts';
import type { Response } from '#shared/contract/index.ts';

/** This document, unlike one that is loaded after it in the same window. */
const page = crypto.randomUUID();

const send = (message: PageMessage): Promise<Response> =>
  ipcRenderer.invoke(bridgeChannel, { page, ...message } satisfies BridgeMessage);

/** All that the page is given: no channel of its choosing, and no event object, which would carry the sender. */
const bridge: Bridge = {
  invoke: (request) => send({ type: 'invoke', request }),
  cancel: (jobId) => {
    void send({ type: 'cancel', jobId });
  },
  left: () => {
    void send({ type: 'left' });
  },
  subscribe: (listener) => {
    const pass = (_event: IpcRendererEvent, event: HostEvent): void => listener(event);
    ipcRenderer.on(bridgeChannel, pass);
    void send({ type: 'listening' });
    return () => {
      ipcRenderer.off(bridgeChannel, pass);
    };
  },
};

contextBridge.exposeInMainWorld('fifteen', bridge);
