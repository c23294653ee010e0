import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callDraft, type CallDraft } from '#shared/contract/call-week-shapes.ts';
import { AppError } from '#shared/contract/errors.ts';
import {
  createDraftKeeper,
  type SendOutcome,
} from '#renderer/features/call-week/draft/draft-keeper.ts';
import { isSameDraft } from '#renderer/features/call-week/draft/same-draft.ts';
import { unsentDraft } from '#renderer/features/call-week/draft/unsent-draft.ts';

const empty: CallDraft = {
  words: null,
  score: null,
  themeIds: [],
  quotes: [],
  nextStep: null,
  nextOn: null,
  nextTime: null,
};
const key = 'fifteen.call-draft:/shop.fifteen:7';
const said = (words: string): CallDraft => ({ ...empty, words });

describe('a draft that is never lost', () => {
  /** What the base was sent, and how it answers. */
  let sent: CallDraft[];
  let answer: () => Promise<SendOutcome>;

  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
    sent = [];
    answer = () => Promise.resolve({ ok: true });
  });
  afterEach(() => vi.useRealTimers());

  const start = (saved = empty) =>
    createDraftKeeper({
      saved,
      unsent: unsentDraft(localStorage, key, callDraft),
      isSame: isSameDraft,
      send: (draft) => {
        sent.push(draft);
        return answer();
      },
    });
  const stored = (): unknown => JSON.parse(localStorage.getItem(key) ?? 'null');

  it('has each key in the storage at once, and is on its way to the base from the first of them on', async () => {
    const keeper = start();
    keeper.change(said('Д'));
    expect(stored()).toEqual(said('Д'));
    keeper.change(said('До'));
    keeper.change(said('Дол'));
    expect(stored()).toEqual(said('Дол'));
    expect(sent).toEqual([said('Д')]);
    await vi.advanceTimersByTimeAsync(250);
    expect(sent).toEqual([said('Д'), said('Дол')]);
    expect(stored()).toBeNull();
    expect(keeper.state()).toEqual({
      draft: said('Дол'),
      phase: 'saved',
      error: null,
      isRestored: false,
    });
  });

  it('comes back after a kill between a key and its saving, and is sent by itself', async () => {
    answer = () => new Promise(() => undefined);
    start().change(said('три раза ждала кур'));
    vi.clearAllTimers();
    sent = [];
    answer = () => Promise.resolve({ ok: true });
    const reopened = start();
    expect(reopened.state()).toMatchObject({
      draft: said('три раза ждала кур'),
      isRestored: true,
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual([said('три раза ждала кур')]);
    expect(stored()).toBeNull();
  });

  it('comes back after a kill between the sending and its answer, even where the base has it', async () => {
    answer = () => new Promise(() => undefined);
    start().change(said('Дорого'));
    await vi.advanceTimersByTimeAsync(250);
    vi.clearAllTimers();
    expect(stored()).toEqual(said('Дорого'));
    expect(start(said('Дорого')).state()).toMatchObject({
      draft: said('Дорого'),
      isRestored: false,
    });
  });

  it('keeps what the base refused, says so, and tries again until it is taken', async () => {
    const full = new AppError('disk_full');
    answer = () => Promise.resolve({ ok: false, error: full });
    const keeper = start();
    keeper.change(said('Дорого'));
    await vi.advanceTimersByTimeAsync(250);
    expect(keeper.state()).toMatchObject({ phase: 'failed', error: full });
    expect(stored()).toEqual(said('Дорого'));
    answer = () => Promise.resolve({ ok: true });
    await vi.advanceTimersByTimeAsync(3000);
    expect(keeper.state()).toMatchObject({ phase: 'saved', error: null });
    expect(stored()).toBeNull();
  });

  it('sends once more what was typed while the first was on its way', async () => {
    const answers: ((outcome: SendOutcome) => void)[] = [];
    answer = () => new Promise((resolve) => answers.push(resolve));
    const keeper = start();
    keeper.change(said('Дол'));
    keeper.flush();
    keeper.change(said('Долго'));
    await vi.advanceTimersByTimeAsync(250);
    expect(sent).toEqual([said('Дол')]);
    answers[0]?.({ ok: true });
    await vi.advanceTimersByTimeAsync(250);
    expect(sent).toEqual([said('Дол'), said('Долго')]);
    expect(stored()).toEqual(said('Долго'));
    answers[1]?.({ ok: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(stored()).toBeNull();
  });

  it('shows what the base says after an undo, but never over what is being typed', async () => {
    const keeper = start(said('Долго'));
    keeper.adopt(said(''));
    expect(keeper.state().draft).toEqual(said(''));
    keeper.change(said('Дорого'));
    keeper.adopt(said('Долго'));
    expect(keeper.state().draft).toEqual(said('Дорого'));
    await vi.advanceTimersByTimeAsync(250);
    keeper.adopt(said('Дорого'));
    expect(keeper.state().draft).toEqual(said('Дорого'));
  });

  it('takes no letter away when an answer from before the last save comes after it', async () => {
    const keeper = start();
    keeper.change(said('Х'));
    await vi.advanceTimersByTimeAsync(200);
    keeper.change(said('Хо'));
    await vi.advanceTimersByTimeAsync(200);
    expect(sent).toEqual([said('Х'), said('Хо')]);
    keeper.adopt(said('Х'));
    expect(keeper.state().draft).toEqual(said('Хо'));
    keeper.change(said('Хор'));
    expect(keeper.state().draft).toEqual(said('Хор'));
    keeper.adopt(said('Хор'));
    await vi.advanceTimersByTimeAsync(2000);
    expect(keeper.state().draft).toEqual(said('Хор'));
    // An undo is an answer that stays.
    keeper.adopt(said(''));
    await vi.advanceTimersByTimeAsync(0);
    expect(keeper.state().draft).toEqual(said(''));
  });

  it('is done with once it went to the base with the outcome of the call', async () => {
    const keeper = start();
    keeper.change(said('Хорошо'));
    keeper.settle(said('Хорошо'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toEqual([said('Хорошо')]);
    expect(stored()).toBeNull();
  });

  it('forgets what is no draft of this version', () => {
    localStorage.setItem(key, '{"words": 5}');
    expect(start(said('Долго')).state().draft).toEqual(said('Долго'));
    expect(localStorage.getItem(key)).toBeNull();
  });
});
