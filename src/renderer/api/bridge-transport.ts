import type { Bridge } from '#shared/contract/bridge.ts';
import type { Transport } from './transport.ts';

/** Electron: requests over the preload's bridge. */
export const bridgeTransport = (bridge: Bridge): Transport => ({
  async invoke(request) {
    try {
      return await bridge.invoke(request);
    } catch {
      return { ok: false, error: { code: 'host_unreachable', params: {} } };
    }
  },
  cancel: (jobId) => bridge.cancel(jobId),
  left: () => bridge.left(),
  subscribe: (listener) => bridge.subscribe(listener),
  fileHeaders: {},
});
