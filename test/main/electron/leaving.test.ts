import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ ipcMain: {}, protocol: {}, shell: {} }));
const { leaving } = await import('#main/electron/leaving.ts');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Asks a page to leave. Says what it was told, and how it stands. */
function asked() {
  const told: unknown[] = [];
  const contents = {
    isDestroyed: () => false,
    getURL: () => 'app://fifteen/#/today',
    send: (_channel: string, event: unknown) => void told.push(event),
  } as unknown as Electron.WebContents;
  const left = leaving();
  let isOver = false;
  void left.ask(contents).then(() => {
    isOver = true;
  });
  return { told, contents, left, isOver: () => isOver };
}

describe('a page whose base is about to be replaced', () => {
  it('is told, and waited for until it has saved', async () => {
    const { told, contents, left, isOver } = asked();
    await vi.advanceTimersByTimeAsync(1000);
    expect([told, isOver()]).toEqual([[{ type: 'leaving' }], false]);
    left.heard(contents);
    await vi.advanceTimersByTimeAsync(0);
    expect(isOver()).toBe(true);
  });

  it('that hangs is not waited for for long', async () => {
    const { isOver } = asked();
    await vi.advanceTimersByTimeAsync(5000);
    expect(isOver()).toBe(true);
  });
});
