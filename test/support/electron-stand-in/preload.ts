import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import type { RendererEnd } from './ipc.ts';

export type Exposed = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/**
 * Runs a built preload in a context of its own, as the sandbox would: its `require` knows `contextBridge` and
 * `ipcRenderer`, and there is no Node. Answers what it exposed to the page.
 */
export function runPreload(file: string, { ipcRenderer }: RendererEnd): Exposed {
  const exposed = new Map<string, Record<string, unknown>>();
  const contextBridge: Pick<Electron.ContextBridge, 'exposeInMainWorld'> = {
    exposeInMainWorld(key, api: Record<string, unknown>) {
      if (exposed.has(key)) throw new Error(`Cannot bind an API on top of '${key}'`);
      exposed.set(key, api);
    },
  };
  const require = (name: string): unknown => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  const context = createContext({ require, module, exports: module.exports, console, crypto });
  new Script(readFileSync(file, 'utf8'), { filename: file }).runInContext(context);
  return exposed;
}
