import type { HandlersOf } from '../handlers.ts';
import { recentActions } from './journal.store.ts';
import { redoAction, undoAction } from './revert.ts';

export const journalHandlers: HandlersOf<'journal'> = {
  'journal.undo': ({ actionId }, { sqlite, actionId: current }) => ({
    undone: undoAction(sqlite, current, actionId),
  }),
  'journal.redo': (_input, { sqlite, actionId: current }) => ({
    redone: redoAction(sqlite, current),
  }),
  'journal.recent': ({ limit }, { db }) => recentActions(db, limit),
};
