import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '#shared/contract/errors.ts';
import { createAutosaver, type SaveOutcome } from '#renderer/ui/edit/autosaver.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const full: SaveOutcome = { ok: false, error: new AppError('disk_full') };

/** An autosaver of «чай» whose saves are answered one by one by `answer`. */
function saver() {
  const sent: string[] = [];
  const waiting: ((outcome: SaveOutcome) => void)[] = [];
  const autosaver = createAutosaver('чай');
  autosaver.saveBy(
    (text) =>
      new Promise((resolve) => {
        sent.push(text);
        waiting.push(resolve);
      }),
    600,
  );
  const answer = async (outcome: SaveOutcome = { ok: true }): Promise<void> => {
    waiting.shift()?.(outcome);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { autosaver, sent, answer };
}

describe('a text that keeps itself', () => {
  it('is saved once, after the pause', async () => {
    const { autosaver, sent, answer } = saver();
    autosaver.type('чай з');
    vi.advanceTimersByTime(599);
    autosaver.type('чай зелёный');
    vi.advanceTimersByTime(599);
    expect(sent).toEqual([]);
    vi.advanceTimersByTime(1);
    await answer();
    expect({ sent, state: autosaver.state() }).toEqual({
      sent: ['чай зелёный'],
      state: { draft: 'чай зелёный', phase: 'saved', error: null },
    });
  });

  it('is saved at once on leaving, and not at all where nothing was typed', () => {
    const { autosaver, sent } = saver();
    autosaver.flush();
    autosaver.type('кофе');
    autosaver.flush();
    expect(sent).toEqual(['кофе']);
  });

  it('goes on being typed while it is saved, and is saved again', async () => {
    const { autosaver, sent, answer } = saver();
    autosaver.type('один');
    autosaver.flush();
    autosaver.type('один, два');
    await answer();
    await answer();
    expect({ sent, state: autosaver.state() }).toEqual({
      sent: ['один', 'один, два'],
      state: { draft: 'один, два', phase: 'saved', error: null },
    });
  });

  it('loses nothing when the disk is full, and tries again on the next pause', async () => {
    const { autosaver, sent, answer } = saver();
    autosaver.type('важное');
    autosaver.flush();
    await answer(full);
    expect(autosaver.state()).toEqual({
      draft: 'важное',
      phase: 'failed',
      error: new AppError('disk_full'),
    });
    autosaver.adopt('чай');
    autosaver.flush();
    await answer();
    expect({ sent, state: autosaver.state() }).toEqual({
      sent: ['важное', 'важное'],
      state: { draft: 'важное', phase: 'saved', error: null },
    });
  });

  it('returns on Esc to what stood there, also when it was saved since', async () => {
    const { autosaver, sent, answer } = saver();
    autosaver.begin();
    autosaver.type('не то');
    autosaver.flush();
    await answer();
    autosaver.revert();
    await answer();
    expect({ sent, draft: autosaver.state().draft }).toEqual({
      sent: ['не то', 'чай'],
      draft: 'чай',
    });
  });

  it('shows what was changed elsewhere, but never over what is being typed', async () => {
    const { autosaver, answer } = saver();
    autosaver.adopt('чай чёрный');
    expect(autosaver.state().draft).toBe('чай чёрный');
    autosaver.type('мой');
    autosaver.adopt('чужой');
    expect(autosaver.state().draft).toBe('мой');
    autosaver.flush();
    await answer();
    // It may have been asked for before the save: the field waits until it is quiet.
    autosaver.adopt('потом');
    expect(autosaver.state().draft).toBe('мой');
    await vi.advanceTimersByTimeAsync(1000);
    expect(autosaver.state().draft).toBe('потом');
  });
});
