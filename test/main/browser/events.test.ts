import { describe, expect, it } from 'vitest';
import type { CoreEvent } from '#shared/contract/events.ts';
import { eventStream } from '#main/browser/events.ts';

/** A core that only speaks. */
function speaker() {
  const listeners = new Set<(event: CoreEvent) => void>();
  return {
    listeners,
    subscribe: (listener: (event: CoreEvent) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

describe('the stream of events', () => {
  it('ends with the program, for a page that reads and for one that has left', async () => {
    const core = speaker();
    const closing = new AbortController();
    const staying = eventStream([core], closing.signal);
    const left = eventStream([core], closing.signal);
    await left.body?.cancel();
    expect(core.listeners.size).toBe(1);
    closing.abort();
    expect(core.listeners.size).toBe(0);
    expect(await staying.text()).toBe(': open\n\n');
  });
});
