import { useEffect, useState, useSyncExternalStore } from 'react';
import type { z } from 'zod';
import { useFlushOnLeave } from '#renderer/ui/edit/use-flush-on-leave.ts';
import {
  createDraftKeeper,
  type DraftKeeper,
  type DraftKeeperOptions,
  type DraftState,
} from './draft-keeper.ts';
import { unsentDraft } from './unsent-draft.ts';

interface DraftOptions<T> extends Omit<DraftKeeperOptions<T>, 'unsent'> {
  /** Unique among all drafts of all bases. */
  readonly storageKey: string;
  readonly schema: z.ZodType<T>;
}

export type Draft<T> = DraftState<T> & Pick<DraftKeeper<T>, 'change' | 'flush' | 'settle'>;

/** A draft that is never lost; give the component that uses it a key of its own for each draft. */
export function useDraftKeeper<T>(options: DraftOptions<T>): Draft<T> {
  const { saved, storageKey, schema, send, isSame } = options;
  const [keeper] = useState(() =>
    createDraftKeeper({
      saved,
      send,
      isSame,
      unsent: unsentDraft(localStorage, storageKey, schema),
    }),
  );
  const state = useSyncExternalStore(keeper.subscribe, keeper.state);

  useEffect(() => keeper.adopt(saved), [keeper, saved]);
  useFlushOnLeave(keeper.flush);
  useEffect(() => keeper.flush, [keeper]);

  const { change, flush, settle } = keeper;
  return { ...state, change, flush, settle };
}
