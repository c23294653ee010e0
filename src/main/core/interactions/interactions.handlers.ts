import { readClient } from '../clients/clients.store.ts';
import type { HandlersOf } from '../handlers.ts';
import { insertReminder } from '../reminders/reminders.store.ts';
import { deleteInteraction, insertInteraction, updateInteraction } from './interactions.store.ts';

const longestTitle = 500;

/** What a reminder says when nothing was said: the first line of the note it came of. */
const firstLine = (text: string): string =>
  (text.trim().split('\n', 1)[0] ?? '').trim().slice(0, longestTitle);

export const interactionsHandlers: HandlersOf<'interactions'> = {
  'interactions.add': async ({ remind, ...contact }, context) => {
    const { db, clock } = context;
    const { name } = await readClient(db, contact.clientId);
    const at = clock.now();
    const happenedAt = contact.happenedAt ?? at;
    const id = await insertInteraction(db, { ...contact, happenedAt }, at);
    const reminderId =
      remind === undefined
        ? null
        : await insertReminder(
            db,
            {
              clientId: contact.clientId,
              interactionId: id,
              text: remind.text?.trim() || firstLine(contact.text),
              on: remind.on,
              time: remind.time,
            },
            at,
          );
    context.describe({
      ...(remind ? { kind: 'interactions.addWithReminder' } : {}),
      params: { name },
    });
    return { id, reminderId };
  },

  'interactions.update': async ({ id, patch }, context) => {
    const saved = await updateInteraction(context.db, id, patch, context.clock.now());
    const { name } = await readClient(context.db, saved.clientId);
    context.describe({ params: { name }, coalesceKey: `interactions.update:${id}` });
    return saved;
  },

  'interactions.remove': async ({ id }, context) => {
    const { clientId } = await deleteInteraction(context.db, id);
    const { name } = await readClient(context.db, clientId);
    context.describe({ params: { name } });
    return { id };
  },
};
