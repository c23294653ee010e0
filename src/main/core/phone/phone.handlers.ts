import { missedWithinDays } from '#shared/contract/phone.ts';
import { addDays } from '#shared/rules/dates.ts';
import { localTime, toInstant } from '#shared/rules/zones.ts';
import { readClient } from '../clients/clients.store.ts';
import { replacePhones } from '../clients/client-contacts.store.ts';
import { phonesOf } from '../clients/contact-rows.store.ts';
import { phoneReader, type PhoneReader } from '../clients/phones.ts';
import type { ReadContext } from '../context.ts';
import type { HandlersOf } from '../handlers.ts';
import { insertInteraction } from '../interactions/interactions.store.ts';
import { readSettings } from '../settings/settings.store.ts';
import { readCallerCard } from './caller-card.store.ts';
import { callerNames, findCallers, numberKey } from './callers.store.ts';
import { ignoreNumber, isIgnored, readIgnored, unignoreNumber } from './ignored.store.ts';
import { insertIncoming, markIncoming, readMissed } from './incoming.store.ts';

const readerFor = async ({ db }: ReadContext): Promise<PhoneReader> =>
  phoneReader((await readSettings(db)).country);

/** The number with the client's own, as calls are kept under them. */
function keysOf(
  { sqlite }: ReadContext,
  clientId: number,
  number: string | undefined,
  read: PhoneReader,
): string[] {
  const own = phonesOf(sqlite, clientId).flatMap(({ e164, isWrong }) =>
    e164 === null || isWrong ? [] : [e164],
  );
  return number === undefined ? own : [...own, numberKey(number, read)];
}

export const phoneHandlers: HandlersOf<'phone'> = {
  'phone.caller': async ({ number }, context) => {
    const { sqlite, db, clock } = context;
    const { country, lostAfterDays } = await readSettings(db);
    const read = await phoneReader(country);
    const key = numberKey(number, read);
    const { timeZone } = clock;
    const time = localTime(clock.now(), timeZone);
    const moment = { today: clock.today(), time, timeZone, lostAfterDays };
    const clients = findCallers(sqlite, number, read)
      .flatMap((match) => readCallerCard(sqlite, match, moment) ?? [])
      .toSorted((left, right) =>
        (right.lastOrder?.on ?? '').localeCompare(left.lastOrder?.on ?? ''),
      );
    return { number: key, isIgnored: isIgnored(sqlite, key), clients };
  },

  'phone.rang': async ({ number }, context) => {
    const key = numberKey(number, await readerFor(context));
    if (isIgnored(context.sqlite, key)) return { incomingCallId: null };
    return { incomingCallId: insertIncoming(context.sqlite, number, key, context.clock.now()) };
  },

  'phone.log': async ({ number, ...call }, context) => {
    const { db, sqlite, clock } = context;
    const { name } = await readClient(db, call.clientId);
    const at = clock.now();
    const contact = { ...call, kind: 'call', happenedAt: call.happenedAt ?? at } as const;
    const id = await insertInteraction(db, contact, at);
    if (call.outcome === 'talked') {
      const keys = keysOf(context, call.clientId, number, await readerFor(context));
      markIncoming(sqlite, keys, call.direction === 'in' ? 'answered' : 'called_back', at);
    }
    const kind = call.outcome === 'talked' ? 'phone.talked' : 'phone.noAnswer';
    context.describe({ kind, params: { name } });
    return { id };
  },

  'phone.missed': async (_input, context) => {
    const { sqlite, clock } = context;
    const read = await readerFor(context);
    const from = addDays(clock.today(), -missedWithinDays);
    const { total, numbers } = readMissed(sqlite, toInstant(from, '00:00', clock.timeZone));
    return {
      total,
      calls: numbers.map((missed) => ({
        ...missed,
        clients: callerNames(sqlite, missed.number, read),
      })),
    };
  },

  'phone.settle': async ({ number, as }, context) => {
    const key = numberKey(number, await readerFor(context));
    context.describe({ params: { number: key } });
    return { calls: markIncoming(context.sqlite, [key], as, context.clock.now()) };
  },

  'phone.attach': async ({ number, clientId }, context) => {
    const { name } = await readClient(context.db, clientId);
    const read = await readerFor(context);
    const key = numberKey(number, read);
    const phones = phonesOf(context.sqlite, clientId);
    // A number that was marked as not theirs turns out to be theirs after all.
    const kept = phones.map(({ id, asWritten, e164, isWrong }) => ({
      id,
      text: asWritten,
      isWrong: isWrong && e164 !== key,
    }));
    const isThere = phones.some(({ e164 }) => e164 === key);
    replacePhones(context.sqlite, clientId, isThere ? kept : [...kept, { text: number }], read);
    context.describe({ params: { name, number: key } });
    return { clientId };
  },

  'phone.ignore': async ({ number }, context) => {
    const key = numberKey(number, await readerFor(context));
    context.describe({ params: { number: key } });
    ignoreNumber(context.sqlite, number, key, context.clock.now());
    return { number: key };
  },
  'phone.ignored': (_input, { sqlite }) => readIgnored(sqlite),
  'phone.unignore': ({ id }, context) => {
    const number = unignoreNumber(context.sqlite, id);
    context.describe({ params: { number } });
    return { number };
  },
};
