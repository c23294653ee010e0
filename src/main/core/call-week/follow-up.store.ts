import type { CallDraft } from '#shared/contract/call-week-shapes.ts';
import type { CallOutcome } from '#shared/rules/call-outcome.ts';
import type { Db } from '../../db/database.ts';
import { insertInteraction, updateInteraction } from '../interactions/interactions.store.ts';
import { deleteReminder, insertReminder, updateReminder } from '../reminders/reminders.store.ts';

/** A call as the timeline tells it: the client's words, then what was quoted. */
const textOf = ({ words, quotes }: Pick<CallDraft, 'words' | 'quotes'>): string =>
  [words?.trim() ?? '', ...quotes.map(({ text }) => `«${text.trim()}»`)]
    .filter((part) => part !== '')
    .join('\n');

export interface CallEvent {
  readonly callId: number;
  readonly clientId: number;
  readonly outcome: CallOutcome;
  readonly draft: CallDraft;
  /** UTC instant. */
  readonly at: string;
}

/** Puts an attempt on the client's timeline. A talk that is told anew changes its contact instead of doubling it. */
export async function logContact(db: Db, event: CallEvent): Promise<number> {
  const { callId, clientId, outcome, draft, at } = event;
  const text = outcome === 'talked' ? textOf(draft) : '';
  const known =
    outcome === 'talked'
      ? await db
          .selectFrom('interactions')
          .select('id')
          .where('call_id', '=', callId)
          .where('outcome', '=', 'talked')
          .executeTakeFirst()
      : undefined;
  if (known) {
    await updateInteraction(db, known.id, { text }, at);
    return known.id;
  }
  return insertInteraction(
    db,
    { clientId, callId, outcome, text, kind: 'call', direction: 'out', happenedAt: at },
    at,
  );
}

export interface NextStep {
  readonly interactionId: number;
  /** Where the next step has no date: a local date. */
  readonly defaultOn: string;
}

/**
 * Keeps the reminder of a call's next step in step with what is typed: sets it, changes it, or takes it away.
 * One that is done already stays as it was.
 */
export async function remindOfNextStep(
  db: Db,
  { callId, clientId, draft, at }: CallEvent,
  { interactionId, defaultOn }: NextStep,
): Promise<void> {
  const known = await db
    .selectFrom('reminders')
    .select(['id', 'done_at'])
    .where('call_id', '=', callId)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const text = draft.nextStep?.trim() ?? '';
  if (known?.done_at) return;
  if (text === '') {
    if (known) await deleteReminder(db, known.id);
    return;
  }
  const on = draft.nextOn ?? defaultOn;
  if (known) {
    await updateReminder(db, known.id, { text, due_on: on, due_time: draft.nextTime });
    return;
  }
  await insertReminder(db, { clientId, callId, interactionId, text, on, time: draft.nextTime }, at);
}
