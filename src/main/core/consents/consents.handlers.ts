import { invalidInput } from '#shared/contract/problems.ts';
import { readClient } from '../clients/clients.store.ts';
import type { HandlersOf } from '../handlers.ts';
import {
  deleteConsent,
  insertConsent,
  readConsent,
  setWithdrawn,
  updateConsent,
} from './consents.store.ts';

export const consentsHandlers: HandlersOf<'consents'> = {
  'consents.give': async ({ clientId, givenOn, ...fields }, { db, clock, describe }) => {
    const { name } = await readClient(db, clientId);
    describe({ params: { name } });
    const id = await insertConsent(db, clientId, {
      ...fields,
      givenOn: givenOn ?? clock.today(),
    });
    return { id };
  },
  'consents.update': async ({ id, patch }, { db, describe }) => {
    const before = await readConsent(db, id);
    const fields = Object.keys(patch);
    describe({
      params: { name: before.name },
      ...(fields.length === 1 ? { coalesceKey: `consents.update:${id}:${fields[0]}` } : {}),
    });
    const given = Object.entries(patch).filter(([, value]) => value !== undefined);
    await updateConsent(db, id, before, Object.fromEntries(given));
    return { id };
  },
  'consents.withdraw': async ({ id, on }, { db, clock, describe }) => {
    const before = await readConsent(db, id);
    const day = on === undefined ? clock.today() : on;
    if (day !== null && day < before.givenOn) {
      throw invalidInput('on', 'beforeGiven');
    }
    describe({
      kind: day === null ? 'consents.restore' : 'consents.withdraw',
      params: { name: before.name },
    });
    await setWithdrawn(db, id, day);
    return { id };
  },
  'consents.remove': async ({ id }, { db, describe }) => {
    const { name } = await readConsent(db, id);
    describe({ params: { name } });
    await deleteConsent(db, id);
    return { id };
  },
};
