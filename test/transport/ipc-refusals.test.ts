import { afterEach, describe, expect, it, vi } from 'vitest';
import { bridgeChannel, type HostEvent } from '#shared/contract/bridge.ts';
import type { Core } from '#main/core/client.ts';
import { ipcMain, rendererEnd } from '#test/support/electron-stand-in/ipc.ts';
import { ourFrame } from '#test/support/transports.ts';

const unauthorised = { ok: false, error: { code: 'unauthorised', params: {} } };
const page = '0d3c2b1a-1111-4222-8333-444455556666';
const ask = { page, type: 'invoke', request: { name: 'settings.get', input: {} } };

const frame = (changes: Partial<Electron.WebFrameMain>): Electron.WebFrameMain =>
  Object.assign({}, ourFrame, changes);

async function shell() {
  vi.doMock('electron', () => ({ ipcMain, protocol: {}, shell: {} }));
  const { answerPages, tell } = await import('#main/electron/ipc.ts');
  const core = {
    invoke: vi.fn<Core['invoke']>(async () => ({ ok: true, value: 15, action: null })),
    cancel: vi.fn<Core['cancel']>(),
  };
  answerPages(() => core as unknown as Core);
  const invokeFrom = (senderFrame: Electron.WebFrameMain | null, message: unknown) =>
    rendererEnd(() => ({ sender: {} as Electron.WebContents, senderFrame })).ipcRenderer.invoke(
      bridgeChannel,
      message,
    );
  return { core, tell, invokeFrom };
}

afterEach(() => ipcMain.removeHandler(bridgeChannel));

describe('the channel of the shell', () => {
  it('answers our own page', async () => {
    const { core, invokeFrom } = await shell();
    expect(await invokeFrom(ourFrame, ask)).toEqual({ ok: true, value: 15, action: null });
    expect(core.invoke.mock.calls).toEqual([[{ name: 'settings.get', input: {} }]]);
  });

  it.each([
    ['a frame that has gone', null],
    ['a frame that has been destroyed', frame({ isDestroyed: () => true })],
    ['a frame inside our page', frame({ parent: ourFrame })],
    ['another origin', frame({ origin: 'https://example.com' })],
    ['another host of our scheme', frame({ origin: 'app://other' })],
    ['a file', frame({ origin: 'file://' })],
    ['an opaque origin', frame({ origin: 'null' })],
  ])('refuses %s, and the core hears nothing of it', async (_who, sender) => {
    const { core, invokeFrom } = await shell();
    expect(await invokeFrom(sender, ask)).toEqual(unauthorised);
    expect(await invokeFrom(sender, { page, type: 'cancel', jobId: 'job' })).toEqual(unauthorised);
    expect([core.invoke.mock.calls, core.cancel.mock.calls]).toEqual([[], []]);
  });

  it.each([
    ['no message', null],
    ['a text', 'settings.get'],
    ['an unknown kind', { page, type: 'eval', code: '1' }],
    ['no page', { ...ask, page: undefined }],
    ['no request', { page, type: 'invoke' }],
    ['a name that is no text', { page, type: 'invoke', request: { name: 15 } }],
    ['an endless name', { page, type: 'invoke', request: { name: 'x'.repeat(201) } }],
    ['an empty job', { page, type: 'cancel', jobId: '' }],
    ['no job', { page, type: 'cancel' }],
  ])('refuses %s', async (_what, message) => {
    const { core, invokeFrom } = await shell();
    expect(await invokeFrom(ourFrame, message)).toMatchObject({
      ok: false,
      error: { code: 'invalid_input' },
    });
    expect([core.invoke.mock.calls, core.cancel.mock.calls]).toEqual([[], []]);
  });

  it('tells events to our page, and to nothing that the window shows instead', async () => {
    const { tell } = await shell();
    const event: HostEvent = { type: 'menu', command: 'undo' };
    const sent: unknown[] = [];
    const contents = (url: string, isDestroyed = false): Electron.WebContents =>
      ({
        isDestroyed: () => isDestroyed,
        getURL: () => url,
        send: (...args: unknown[]) => sent.push([url, ...args]),
      }) as unknown as Electron.WebContents;
    tell(contents('https://example.com/'), event);
    tell(contents('app://fifteen.example/'), event);
    tell(contents('app://fifteen/', true), event);
    tell(contents('app://fifteen/#/today'), event);
    expect(sent).toEqual([['app://fifteen/#/today', 'fifteen', event]]);
  });
});
