import { AppError } from '#shared/contract/errors.ts';
import { nameColumns } from '../clients/client-name.ts';
import { readClient } from '../clients/clients.store.ts';
import type { HandlersOf } from '../handlers.ts';
import { readTree } from './referrals.store.ts';
import {
  companyNamed,
  deleteRelation,
  findRelation,
  insertRelation,
  readRelation,
  readTies,
  setWord,
} from './relations.store.ts';

export const relationsHandlers: HandlersOf<'relations'> = {
  'relations.of': async ({ clientId }, { db, sqlite }) => {
    const { kind, company } = await readClient(db, clientId);
    const { ties, total } = readTies(sqlite, clientId);
    const isTied = ties.some((tie) => tie.kind === 'works_at');
    const suggestedCompany =
      kind === 'company' || company === null || isTied
        ? null
        : companyNamed(sqlite, nameColumns(company, 'company').name_key, clientId);
    return { ties, total, suggestedCompany };
  },
  'relations.add': async ({ clientId, otherId, kind, word }, { db, sqlite, describe }) => {
    if (clientId === otherId) throw new AppError('relation_to_self');
    const { name } = await readClient(db, clientId);
    const other = await readClient(db, otherId);
    describe({ params: { name, other: other.name } });
    const tie =
      kind === 'employs'
        ? { clientId: otherId, otherId: clientId, kind: 'works_at' as const }
        : { clientId, otherId, kind };
    const known = findRelation(sqlite, tie);
    if (!known) return { id: insertRelation(sqlite, tie, { by: clientId, word }) };
    if (word !== null) setWord(sqlite, known, clientId, word);
    return { id: known.id };
  },
  'relations.setWord': async ({ id, clientId, word }, { db, sqlite, describe }) => {
    const row = readRelation(sqlite, id);
    if (row.client_id !== clientId && row.other_id !== clientId) throw new AppError('not_found');
    const { name } = await readClient(db, clientId);
    describe({ params: { name }, coalesceKey: `relations.setWord:${id}:${clientId}` });
    setWord(sqlite, row, clientId, word);
    return { id };
  },
  'relations.remove': async ({ id }, { db, sqlite, describe }) => {
    const row = readRelation(sqlite, id);
    const { name } = await readClient(db, row.client_id);
    const other = await readClient(db, row.other_id);
    describe({ params: { name, other: other.name } });
    deleteRelation(sqlite, id);
    return {};
  },
  'relations.tree': async ({ clientId }, { db, sqlite }) => {
    await readClient(db, clientId);
    return readTree(sqlite, clientId);
  },
};
