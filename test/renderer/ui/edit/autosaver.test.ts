import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '#shared/contract/errors.ts';
import { createAutosaver, type SaveOutcome } from '#renderer/ui/edit/autosaver.ts';
import { keptText } from '#renderer/ui/edit/kept-text.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

const full: SaveOutcome = { ok: false, error: new AppError('disk_full') };

const unsaved = keptText('/shop.fifteen', 'clients:1:wishes');

/** An autosaver of «чай» whose saves are answered one by one by `answer`. */
function saver(kept = 'чай') {
  const sent: string[] = [];
  const waiting: ((outcome: SaveOutcome) => void)[] = [];
  const autosaver = createAutosaver(kept, unsaved);
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
      state: { draft: 'чай зелёный', phase: 'saved', error: null, isRestored: false },
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
      state: { draft: 'один, два', phase: 'saved', error: null, isRestored: false },
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
      isRestored: false,
    });
    autosaver.adopt('чай');
    autosaver.flush();
    await answer();
    expect({ sent, state: autosaver.state() }).toEqual({
      sent: ['важное', 'важное'],
      state: { draft: 'важное', phase: 'saved', error: null, isRestored: false },
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

describe('a text whose field is gone', () => {
  it('is kept with each letter until the base has it', async () => {
    const { autosaver, answer } = saver();
    autosaver.type('чай з');
    expect(unsaved.read()).toBe('чай з');
    autosaver.flush();
    autosaver.type('чай зелёный');
    await answer();
    expect(unsaved.read()).toBe('чай зелёный');
    await answer();
    expect(unsaved.read()).toBeNull();
  });

  it('is said where it could not be saved, and is tried again where the field is shown the next time', async () => {
    const { autosaver, answer } = saver();
    const told: string[] = [];
    autosaver.type('чай зелёный');
    autosaver.leave(({ code }) => told.push(code));
    await answer(full);
    expect(told).toEqual(['disk_full']);

    const again = saver();
    expect(again.autosaver.state()).toMatchObject({ draft: 'чай зелёный', isRestored: true });
    expect(again.sent).toEqual(['чай зелёный']);
    await again.answer();
    expect(again.autosaver.state()).toEqual({
      draft: 'чай зелёный',
      phase: 'saved',
      error: null,
      isRestored: false,
    });
    expect(unsaved.read()).toBeNull();
  });

  it('keeps the letters that were typed while it was being saved as the window closed', () => {
    const { autosaver } = saver();
    autosaver.type('чай');
    autosaver.type('чай зелёный');
    autosaver.flush();
    autosaver.type('чай зелёный, без сахара');
    autosaver.flush();
    // The window is gone, and no answer comes any more.
    expect(saver().autosaver.state().draft).toBe('чай зелёный, без сахара');
  });

  it('does not come back once the base has had it by another way', () => {
    unsaved.write('кофе');
    saver('кофе');
    expect(saver('чай').autosaver.state()).toMatchObject({ draft: 'чай', isRestored: false });
  });

  it('leaves alone what another window keeps of it', () => {
    const { autosaver } = saver();
    unsaved.write('печатают в другом окне');
    autosaver.flush();
    expect(unsaved.read()).toBe('печатают в другом окне');
  });
});
