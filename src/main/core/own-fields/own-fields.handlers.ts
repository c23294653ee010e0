import { readClient } from '../clients/clients.store.ts';
import type { HandlersOf } from '../handlers.ts';
import {
  addOwnField,
  archiveOwnField,
  changeOwnField,
  readOwnFields,
  reorderOwnFields,
} from './own-fields.store.ts';
import { ownValuesOf, writeOwnValue } from './own-values.store.ts';

export const ownFieldsHandlers: HandlersOf<'ownFields'> = {
  'ownFields.list': (_input, { db }) => readOwnFields(db),
  'ownFields.add': async (field, { db, describe }) => {
    const added = await addOwnField(db, field);
    describe({ params: { name: added.name } });
    return added;
  },
  'ownFields.change': async ({ id, ...changes }, { db, describe }) => {
    const field = await changeOwnField(db, id, changes);
    describe({ params: { name: field.name } });
    return field;
  },
  'ownFields.reorder': ({ ids }, { db }) => reorderOwnFields(db, ids),
  'ownFields.archive': async ({ id, isArchived }, { db, describe }) => {
    const field = await archiveOwnField(db, id, isArchived);
    describe({
      kind: isArchived ? 'ownFields.archive' : 'ownFields.bringBack',
      params: { name: field.name },
    });
    return field;
  },
  'ownFields.of': ({ clientId }, { db }) => ownValuesOf(db, clientId),
  'ownFields.setValue': async (input, { db, describe }) => {
    const client = await readClient(db, input.clientId);
    const { value, name } = await writeOwnValue(db, input);
    describe({
      params: { name: client.name, field: name },
      coalesceKey: `ownFields.setValue:${input.clientId}:${input.fieldId}`,
    });
    return { value };
  },
};
