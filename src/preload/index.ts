import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import {
  bridgeChannel,
  type Bridge,
  type BridgeMessage,
  type HostEvent,
} from '#shared/contract/bridge.ts';
import type { Response } from '#shared/contract/index.ts';

const send = (message: BridgeMessage): Promise<Response> =>
  ipcRenderer.invoke(bridgeChannel, message);

/** All that the page is given: no channel of its choosing, and no event object, which would carry the sender. */
const bridge: Bridge = {
  invoke: (request) => send({ type: 'invoke', request }),
  cancel: (jobId) => {
    void send({ type: 'cancel', jobId });
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
