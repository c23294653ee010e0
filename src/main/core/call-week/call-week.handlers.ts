import { AppError } from '#shared/contract/errors.ts';
import { nextWorkingDay } from '#shared/rules/calendar.ts';
import type { HandlersOf } from '../handlers.ts';
import { readSettings } from '../settings/settings.store.ts';
import { readBeliefs, writeBeliefs } from './beliefs.store.ts';
import { readCallable, readCallRow, readWeekCalls } from './calls.store.ts';
import { insertWeek } from './create.store.ts';
import { writeDraft } from './draft.store.ts';
import { addClient, dropClient, moveCall } from './edit.ts';
import { logContact, remindOfNextStep } from './follow-up.store.ts';
import { readExclusions } from './exclusions.store.ts';
import { finishCall } from './outcome.ts';
import { nextOpenCall } from './next-call.ts';
import { suggestWeek } from './plan.ts';
import { readWeekResult } from './result.ts';
import { readTalk } from './talk.ts';
import {
  closeWeek,
  deleteWeek,
  readOpenWeek,
  readWeekRow,
  readWeekSummaries,
} from './weeks.store.ts';

export const callWeekHandlers: HandlersOf<'callWeek'> = {
  'callWeek.suggest': (input, context) => suggestWeek(context, input),

  'callWeek.create': async ({ title, ...request }, context) => {
    const plan = await suggestWeek(context, request);
    if (plan.clients.length === 0) throw new AppError('call_week_empty');
    const at = context.clock.now();
    const id = await insertWeek(context.db, plan, { title: title?.trim() || null, at });
    context.describe({ params: { count: plan.clients.length } });
    return { id };
  },

  'callWeek.list': (_input, { db }) => readWeekSummaries(db),

  'callWeek.get': async ({ weekId }, { db, clock }) => {
    const row = await readWeekRow(db, weekId);
    const { currency } = await readSettings(db);
    const calls = await readWeekCalls(db, weekId, row.total_minor);
    return {
      id: row.id,
      title: row.title,
      startsOn: row.starts_on,
      from: row.period_from,
      to: row.period_to,
      size: row.size,
      totalMinor: row.total_minor,
      currency,
      sealedAt: row.sealed_at,
      finishedAt: row.finished_at,
      beliefs: await readBeliefs(db, weekId),
      calls,
      exclusions: await readExclusions(db, weekId, row.total_minor),
      nextCallId: row.finished_at === null ? nextOpenCall(calls, clock) : null,
    };
  },

  'callWeek.remove': async ({ weekId }, { db }) => {
    const row = await readWeekRow(db, weekId);
    const calls = await readWeekCalls(db, weekId, row.total_minor);
    if (calls.some(({ attempts }) => attempts > 0)) throw new AppError('call_week_started');
    await deleteWeek(db, weekId);
    return { id: weekId };
  },

  'callWeek.move': (input, context) => moveCall(context, input),
  'callWeek.addClient': (input, context) => addClient(context, input),
  'callWeek.dropClient': (input, context) => dropClient(context, input),

  'callWeek.believe': async ({ weekId, beliefs }, context) => {
    const { db } = context;
    const week = await readWeekRow(db, weekId);
    if (week.sealed_at !== null) throw new AppError('beliefs_sealed');
    await readOpenWeek(db, weekId);
    await writeBeliefs(db, weekId, beliefs);
    context.describe({ coalesceKey: `callWeek.believe:${weekId}` });
    return { beliefs: await readBeliefs(db, weekId) };
  },

  'callWeek.call': ({ callId }, context) => readTalk(context, callId),

  'callWeek.draft': async ({ callId, ...patch }, context) => {
    const { db, clock } = context;
    const call = await readCallRow(db, callId);
    await readOpenWeek(db, call.week_id);
    const { name } = await readCallable(db, call.client_id);
    const at = clock.now();
    const draft = await writeDraft(db, callId, patch);
    if (call.outcome === 'talked') {
      const event = { callId, clientId: call.client_id, outcome: call.outcome, draft, at };
      const interactionId = await logContact(db, event);
      const { workingDays } = await readSettings(db);
      const defaultOn = nextWorkingDay(clock.today(), workingDays);
      await remindOfNextStep(db, event, { interactionId, defaultOn });
    }
    context.describe({ params: { name }, coalesceKey: `callWeek.draft:${callId}` });
    return { savedAt: at };
  },

  'callWeek.finishCall': (input, context) => finishCall(context, input),

  'callWeek.finish': async ({ weekId }, { db, clock }) => {
    await readOpenWeek(db, weekId);
    const finishedAt = clock.now();
    await closeWeek(db, weekId, finishedAt);
    return { finishedAt };
  },

  'callWeek.result': async ({ weekId }, { db, clock }) => {
    const result = await readWeekResult(db, weekId);
    const calls = await readWeekCalls(db, weekId, result.totalMinor);
    return {
      ...result,
      nextCallId: result.finishedAt === null ? nextOpenCall(calls, clock) : null,
    };
  },
};
