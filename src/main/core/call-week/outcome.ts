import type { Output, ParsedInput } from '#shared/contract/index.ts';
import { nextWorkingDay } from '#shared/rules/calendar.ts';
import { isOpenCall, type CallOutcome } from '#shared/rules/call-outcome.ts';
import type { WriteContext } from '../context.ts';
import { readSettings } from '../settings/settings.store.ts';
import {
  markAskedNotToCall,
  markPhoneWrong,
  readCallable,
  readCallRow,
  readWeekCalls,
  updateCall,
  type CallRow,
} from './calls.store.ts';
import { writeDraft } from './draft.store.ts';
import { logContact, remindOfNextStep } from './follow-up.store.ts';
import { nextOpenCall } from './next-call.ts';
import { nextTry } from './reschedule.ts';
import { readPhones } from './talk.store.ts';
import { readOpenWeek, sealWeek } from './weeks.store.ts';

type Finish = ParsedInput<'callWeek.finishCall'>;
type Finished = Output<'callWeek.finishCall'>;

/** Each outcome has a sentence of its own in the journal. */
const sentenceOf: Record<CallOutcome, string> = {
  talked: 'callWeek.talked',
  no_answer: 'callWeek.noAnswer',
  call_back: 'callWeek.callBack',
  wrong_number: 'callWeek.wrongNumber',
  asked_not_to_call: 'callWeek.askedNotToCall',
};

interface Consequence {
  /** What becomes of the call; `wrong_number` with another number to dial leaves it as it was. */
  readonly outcome: CallOutcome | null;
  readonly again?: { readonly on: string; readonly time: string };
  readonly nextPhone?: Finished['nextPhone'];
  /** All of it was written before: a press too many, or an answer that was lost on its way and asked for again. */
  readonly isRepeated?: boolean;
}

/** Writes how a call ended and all that follows. Throws `not_found`, `call_week_finished`. */
export async function finishCall(context: WriteContext, input: Finish): Promise<Finished> {
  const { db, clock } = context;
  const call = await readCallRow(db, input.callId);
  const week = await readOpenWeek(db, call.week_id);
  const { name } = await readCallable(db, call.client_id);
  const at = clock.now();
  const draft = await writeDraft(db, call.id, input.draft ?? {});
  const consequence = await consequenceOf(context, call, input);
  const { outcome, again, nextPhone = null, isRepeated = false } = consequence;

  if (!isRepeated) {
    await updateCall(db, call.id, {
      outcome,
      ...(outcome === null ? {} : { outcome_at: at }),
      attempts: call.outcome === 'talked' ? call.attempts : call.attempts + 1,
      ...(again ? { planned_on: again.on, planned_time: again.time } : {}),
    });
    const event = { callId: call.id, clientId: call.client_id, outcome: input.outcome, draft, at };
    const interactionId = await logContact(db, event);
    if (input.outcome === 'talked') {
      const { workingDays } = await readSettings(db);
      const defaultOn = nextWorkingDay(clock.today(), workingDays);
      await remindOfNextStep(db, event, { interactionId, defaultOn });
    }
    await sealWeek(db, week, at);
  }
  context.describe({ kind: sentenceOf[input.outcome], params: { name } });
  const calls = await readWeekCalls(db, week.id, week.total_minor);
  return {
    outcome: input.outcome,
    isOpen: isOpenCall(outcome, nextPhone !== null),
    again: again ?? null,
    nextPhone,
    nextCallId: nextOpenCall(calls, clock, call.id),
  };
}

async function consequenceOf(
  context: WriteContext,
  call: CallRow,
  input: Finish,
): Promise<Consequence> {
  const { outcome } = input;
  if (outcome === 'no_answer') {
    const again = await nextTry(context, { clientId: call.client_id, callId: call.id });
    return { outcome, again };
  }
  if (outcome === 'call_back') return { outcome, again: { on: input.on, time: input.time } };
  if (outcome === 'wrong_number') return flagWrongPhone(context, call, input.phoneId);
  if (outcome === 'asked_not_to_call') {
    const [on, at] = [context.clock.today(), context.clock.now()];
    await markAskedNotToCall(context.db, call.client_id, { on, at });
  }
  return { outcome };
}

/** Only where nothing says which telephone it was, it is taken to be the one that is offered first. */
async function flagWrongPhone(
  { db, sqlite }: WriteContext,
  call: CallRow,
  phoneId: number | undefined,
): Promise<Consequence> {
  const phones = readPhones(sqlite, call.client_id);
  const usable = phones.filter((phone) => !phone.isWrong);
  const wrong = phoneId === undefined ? usable[0] : phones.find(({ id }) => id === phoneId);
  if (wrong && !wrong.isWrong) await markPhoneWrong(db, wrong.id);
  const nextPhone = usable.find(({ id, e164 }) => id !== wrong?.id && e164 !== null);
  const wasFlagged = wrong?.isWrong === true;
  if (nextPhone === undefined) {
    const isRepeated = wasFlagged && call.outcome === 'wrong_number';
    return { outcome: 'wrong_number', isRepeated };
  }
  const outcome = isOpenCall(call.outcome, false) ? call.outcome : null;
  return { outcome, nextPhone, isRepeated: wasFlagged };
}
