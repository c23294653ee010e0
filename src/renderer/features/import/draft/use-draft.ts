import { createContext, use, useSyncExternalStore } from 'react';
import { createImportDraft, type ImportDraft } from './create-draft.ts';
import type { DraftState } from './state.ts';

/** The one import that is being prepared; tests bring their own. */
export const ImportDraftContext = createContext<ImportDraft>(createImportDraft());

export function useDraft(): { readonly draft: ImportDraft; readonly state: DraftState } {
  const draft = use(ImportDraftContext);
  const state = useSyncExternalStore(draft.store.subscribe, draft.store.get);
  return { draft, state };
}
