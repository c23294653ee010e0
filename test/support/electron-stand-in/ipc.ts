import { EventEmitter } from 'node:events';

type Handler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;
type Sender = Pick<Electron.IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

const handlers = new Map<string, Handler>();

export const ipcMain: Pick<Electron.IpcMain, 'handle' | 'removeHandler'> = {
  handle(channel, listener) {
    if (handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    handlers.set(channel, listener);
  },
  removeHandler: (channel) => {
    handlers.delete(channel);
  },
};

/** One page's end of the channels: what its preload is given, and the way to send to it. */
export interface RendererEnd {
  readonly ipcRenderer: Pick<Electron.IpcRenderer, 'invoke' | 'on' | 'off'>;
  deliver(channel: string, ...args: unknown[]): void;
}

/** `sender` says who speaks, at the moment of speaking. Everything that passes is a structured clone. */
export function rendererEnd(sender: () => Sender): RendererEnd {
  const incoming = new EventEmitter();
  const ipcRenderer: RendererEnd['ipcRenderer'] = {
    async invoke(channel, ...args: unknown[]) {
      const sent = structuredClone(args);
      const handler = handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      try {
        return structuredClone(await handler(sender() as Electron.IpcMainInvokeEvent, ...sent));
      } catch (error) {
        const message = `Error invoking remote method '${channel}': ${String(error)}`;
        throw new Error(message, { cause: error });
      }
    },
    on(channel, listener) {
      incoming.on(channel, listener);
      return ipcRenderer as Electron.IpcRenderer;
    },
    off(channel, listener) {
      incoming.off(channel, listener);
      return ipcRenderer as Electron.IpcRenderer;
    },
  };
  return {
    ipcRenderer,
    deliver: (channel, ...args) => {
      incoming.emit(channel, {}, ...structuredClone(args));
    },
  };
}
