import { useState } from 'react';
import type { Segment } from '#shared/contract/segments.ts';
import { draftOf, type Draft } from './draft.ts';
import { forgetUnsaved, keepUnsaved, readUnsaved, type Unsaved } from './unsaved.ts';

export interface SegmentDraft extends Unsaved {
  /** It was left unsaved, and goes on. */
  readonly isRestored: boolean;
  readonly setName: (name: string) => void;
  readonly setDraft: (draft: Draft) => void;
  /** Puts the segment back as it was saved, or begins a new one anew. */
  readonly startOver: () => void;
  /** All of it is in the base, or is not wanted any more. */
  readonly forget: () => void;
}

/** The name and the rule of a segment while they are put together; leaving the page loses neither. */
export function useSegmentDraft(segment: Segment | null): SegmentDraft {
  const id = segment?.id ?? null;
  const asSaved = (): Unsaved => ({
    name: segment?.name ?? '',
    draft: draftOf(segment?.rule ?? { match: 'all', items: [] }),
  });
  const [isRestored, setRestored] = useState(() => readUnsaved(id) !== undefined);
  const [now, setNow] = useState(() => readUnsaved(id) ?? asSaved());
  const put = (change: Partial<Unsaved>): void => {
    const next = { ...now, ...change };
    setNow(next);
    keepUnsaved(id, next);
  };
  return {
    ...now,
    isRestored,
    setName: (name) => put({ name }),
    setDraft: (draft) => put({ draft }),
    startOver: () => {
      forgetUnsaved(id);
      setRestored(false);
      setNow(asSaved());
    },
    forget: () => forgetUnsaved(id),
  };
}
