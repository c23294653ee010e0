import type { ClientPatch } from '#shared/contract/clients.ts';
import type { ReadContext } from '../context.ts';
import type { HandlersOf } from '../handlers.ts';
import { findClients } from '../search/search.store.ts';
import { segmentMoment } from '../segments/segment-clients.store.ts';
import { readSettings } from '../settings/settings.store.ts';
import { readCard } from './client-card.store.ts';
import {
  replaceAddresses,
  replaceDates,
  replaceEmails,
  replaceMessengers,
  replacePhones,
} from './client-contacts.store.ts';
import { clientView } from './client-conditions.store.ts';
import { readClientList, readNeighbours } from './client-list.store.ts';
import { summariesOf } from './client-summaries.store.ts';
import { deleteClients } from './delete-clients.store.ts';
import { exportClients } from './export-clients.ts';
import { insertClient, readClient, updateClient } from './clients.store.ts';
import { addressesOf, datesOf, emailsOf, messengersOf, phonesOf } from './contact-rows.store.ts';
import { phoneReader } from './phones.ts';
import { findSimilar } from './similar.store.ts';
import { readStanding } from './standing.store.ts';
import { readSuggestions } from './suggestions.store.ts';
import { readTimeline } from './timeline.store.ts';

const readerFor = async ({ db }: ReadContext) => phoneReader((await readSettings(db)).country);

/** Which field an autosave went on with; of several at once the action stands alone. */
const onlyField = (patch: ClientPatch): string | undefined => {
  const fields = Object.keys(patch);
  return fields.length === 1 ? fields[0] : undefined;
};

export const clientsHandlers: HandlersOf<'clients'> = {
  'clients.search': ({ text, limit }, { sqlite }) =>
    summariesOf(sqlite, findClients(sqlite, text, limit)),
  'clients.list': async ({ offset, limit, ...asked }, context) => {
    const view = await clientView(context, asked);
    return readClientList(context.sqlite, { ...view, offset, limit }, await segmentMoment(context));
  },
  'clients.neighbours': async ({ id, ...asked }, context) => {
    const view = await clientView(context, asked);
    return readNeighbours(context.sqlite, { ...view, id }, await segmentMoment(context));
  },
  'clients.export': (input, context) => exportClients(input, context),
  'clients.card': async ({ id }, context) =>
    readCard(context.sqlite, id, await segmentMoment(context)),
  'clients.standing': ({ id }, { sqlite, clock }) => readStanding(sqlite, id, clock.today()),
  'clients.timeline': (window, { sqlite, clock }) => readTimeline(sqlite, clock.timeZone, window),
  'clients.similar': async (newcomer, context) =>
    findSimilar(context.sqlite, newcomer, await readerFor(context)),
  'clients.suggestions': ({ field }, { db }) => readSuggestions(db, field),

  'clients.create': async ({ phones, emails, addresses, ...fields }, context) => {
    const { db, sqlite, clock } = context;
    const id = await insertClient(db, fields, clock.now());
    replacePhones(sqlite, id, phones, await readerFor(context));
    replaceEmails(sqlite, id, emails);
    replaceAddresses(sqlite, id, addresses);
    const { name } = await readClient(db, id);
    context.describe({ params: { name } });
    return { id };
  },

  'clients.update': async ({ id, patch }, context) => {
    const { name } = await updateClient(context.db, id, patch, context.clock.now());
    const field = onlyField(patch);
    context.describe({
      params: { name, fields: Object.keys(patch).join(',') },
      ...(field === undefined ? {} : { coalesceKey: `clients.update:${id}:${field}` }),
    });
    return { id };
  },

  'clients.setPhones': async ({ id, phones }, context) => {
    const { name } = await readClient(context.db, id);
    context.describe({ params: { name } });
    replacePhones(context.sqlite, id, phones, await readerFor(context));
    return phonesOf(context.sqlite, id);
  },
  'clients.setEmails': async ({ id, emails }, context) => {
    const { name } = await readClient(context.db, id);
    context.describe({ params: { name } });
    replaceEmails(context.sqlite, id, emails);
    return emailsOf(context.sqlite, id);
  },
  'clients.setMessengers': async ({ id, messengers }, context) => {
    const { name } = await readClient(context.db, id);
    context.describe({ params: { name } });
    replaceMessengers(context.sqlite, id, messengers);
    return messengersOf(context.sqlite, id);
  },
  'clients.setAddresses': async ({ id, addresses }, context) => {
    const { name } = await readClient(context.db, id);
    context.describe({ params: { name } });
    replaceAddresses(context.sqlite, id, addresses);
    return addressesOf(context.sqlite, id);
  },
  'clients.setDates': async ({ id, dates }, context) => {
    const { name } = await readClient(context.db, id);
    context.describe({ params: { name } });
    replaceDates(context.sqlite, id, dates);
    return datesOf(context.sqlite, id);
  },

  'clients.remove': async ({ id }, context) => {
    const { name } = await readClient(context.db, id);
    const { orders, contacts, reminders } = deleteClients(context.sqlite, [id]);
    const hasHistory = orders + contacts + reminders > 0;
    context.describe(
      hasHistory
        ? { kind: 'clients.removeWith', params: { name, orders, contacts, reminders } }
        : { params: { name } },
    );
    return { id };
  },
};
