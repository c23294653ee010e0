import type { CallDraft } from '#shared/contract/call-week-shapes.ts';

export const isSameDraft = (a: CallDraft, b: CallDraft): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

/** Nothing was written down yet, so nothing can be said to be kept. */
export const isEmptyDraft = (draft: CallDraft): boolean =>
  isSameDraft(draft, {
    words: null,
    score: null,
    themeIds: [],
    quotes: [],
    nextStep: null,
    nextOn: null,
    nextTime: null,
  });

/** In one order of keys, and with empty text as no text: as the base answers it. */
const sorted = (draft: CallDraft): CallDraft => ({
  words: draft.words || null,
  score: draft.score,
  themeIds: draft.themeIds,
  quotes: draft.quotes.filter(({ text }) => text.trim() !== ''),
  nextStep: draft.nextStep || null,
  nextOn: draft.nextOn,
  nextTime: draft.nextTime,
});
