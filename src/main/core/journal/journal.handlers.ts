import type { HandlersOf } from '../handlers.ts';
import { listActions } from './action-list.store.ts';
import { obstacleTo } from './obstacles.store.ts';
import { redoAction, undoAction } from './revert.ts';

export const journalHandlers: HandlersOf<'journal'> = {
  'journal.undo': ({ actionId }, { sqlite, actionId: current }) => ({
    undone: undoAction(sqlite, current, actionId),
  }),
  'journal.redo': (_input, { sqlite, actionId: current }) => ({
    redone: redoAction(sqlite, current),
  }),
  'journal.list': (window, { sqlite }) => listActions(sqlite, window),
  'journal.obstacles': ({ actionIds }, { sqlite, job }) =>
    actionIds.flatMap((actionId) => {
      job.throwIfCancelled();
      const obstacle = obstacleTo(sqlite, actionId);
      return obstacle ? [{ actionId, ...obstacle }] : [];
    }),
};
