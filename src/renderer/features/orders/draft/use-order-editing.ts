import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Order } from '#shared/contract/orders.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useFlushOnLeave } from '../../../ui/edit/use-flush-on-leave.ts';
import { draftShelf } from './draft-storage.ts';
import { readDraft, type DraftReading, type Writing } from './order-draft.ts';
import { OrderEditor, type EditorState } from './order-editor.ts';

export interface OrderEditing extends EditorState {
  readonly reading: DraftReading;
  readonly editor: OrderEditor;
}

/** An order of the base, saved as it is typed. */
export function useOrderEditing(order: Order, storageKey: string, writing: Writing): OrderEditing {
  const { attempt } = useCommand('orders.save', { quiet: true, failure: 'inline' });
  const [editor] = useState(() => new OrderEditor(order, writing, draftShelf(storageKey)));
  const state = useSyncExternalStore(editor.subscribe, editor.state);

  useEffect(() => editor.saveBy(attempt), [editor, attempt]);
  useEffect(() => editor.learn(order), [editor, order]);
  useFlushOnLeave(editor.leave);
  useEffect(() => editor.leave, [editor]);

  return { ...state, reading: readDraft(state.draft, writing), editor };
}
