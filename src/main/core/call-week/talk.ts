import { AppError } from '#shared/contract/errors.ts';
import type { Output } from '#shared/contract/index.ts';
import type { ReadContext } from '../context.ts';
import { readClient } from '../clients/clients.store.ts';
import { readSettings } from '../settings/settings.store.ts';
import { readBeliefs } from './beliefs.store.ts';
import { readCallRow, readWeekCalls } from './calls.store.ts';
import { readDraft } from './draft.store.ts';
import { nextOpenCall } from './next-call.ts';
import {
  addressOf,
  readContacts,
  readLastAnswer,
  readOpenReminders,
  readPhones,
  readTotals,
} from './talk.store.ts';
import { readWeekRow } from './weeks.store.ts';
import { clientTime } from './work-time.ts';

/** Everything for the talking screen. Throws `not_found`. */
export async function readTalk(
  { db, sqlite, clock }: ReadContext,
  callId: number,
): Promise<Output<'callWeek.call'>> {
  const { week_id: weekId, client_id: clientId } = await readCallRow(db, callId);
  const week = await readWeekRow(db, weekId);
  const calls = await readWeekCalls(db, weekId, week.total_minor);
  const index = calls.findIndex(({ id }) => id === callId);
  const call = calls[index];
  if (!call) throw new AppError('not_found');
  const client = await readClient(db, clientId);
  const settings = await readSettings(db);
  const beliefs = await readBeliefs(db, weekId);
  return {
    week: {
      id: weekId,
      calls: calls.length,
      place: index + 1,
      hasBeliefs: beliefs.length > 0,
      sealedAt: week.sealed_at,
      finishedAt: week.finished_at,
    },
    call,
    draft: await readDraft(db, callId),
    facts: {
      ...(await readTotals(db, clientId)),
      address: addressOf(client),
      today: clock.today(),
      ownerName: settings.ownerName,
      shopName: settings.shopName,
    },
    currency: settings.currency,
    client: {
      id: clientId,
      name: client.name,
      occupation: client.occupation,
      company: client.company,
      birthday: client.birthday,
      wishes: client.wishes,
      phones: readPhones(sqlite, clientId),
      localTime: clientTime(client.time_zone, clock),
      timeZone: client.time_zone,
    },
    contacts: await readContacts(db, clientId),
    reminders: await readOpenReminders(db, clientId),
    before: await readLastAnswer(db, clientId, callId),
    nextCallId: nextOpenCall(calls, clock, callId),
  };
}
