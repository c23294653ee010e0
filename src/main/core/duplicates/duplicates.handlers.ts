import { localDate } from '#shared/rules/zones.ts';
import type { HandlersOf } from '../handlers.ts';
import { compareClients } from './compare.store.ts';
import { findDuplicates } from './find/find.store.ts';
import { mergeClients } from './merge/merge.store.ts';
import { unmergeClients } from './merge/unmerge.store.ts';
import { mergesOf, nowKnownAs } from './merges.store.ts';
import { addNotSame, listNotSame, removeNotSame } from './not-same.store.ts';
import { waitingPairs } from './waiting.store.ts';

export const duplicatesHandlers: HandlersOf<'duplicates'> = {
  'duplicates.find': ({ limit }, { sqlite, job }) => findDuplicates(sqlite, job, limit),
  'duplicates.waiting': ({ pairs }, { sqlite }) => waitingPairs(sqlite, pairs),
  'duplicates.compare': ({ firstId, secondId, keep }, { sqlite }) =>
    compareClients(sqlite, firstId, secondId, keep),
  'duplicates.mergesOf': ({ clientId }, { sqlite }) => mergesOf(sqlite, clientId),
  'duplicates.nowKnownAs': ({ id }, { sqlite }) => ({ id: nowKnownAs(sqlite, id) }),
  'duplicates.notSameList': ({ limit }, { sqlite, clock }) =>
    listNotSame(sqlite, limit).map(({ decidedAt, ...note }) => ({
      ...note,
      decidedOn: localDate(decidedAt, clock.timeZone),
    })),

  'duplicates.merge': ({ keptId, lostId, choices, ownChoices }, { sqlite, clock, describe }) => {
    const at = clock.now();
    const merged = mergeClients(sqlite, { keptId, lostId }, { choices, ownChoices, at });
    const { keptName: kept, lostName: lost } = merged;
    // The name may have been taken over from the one that goes.
    describe({
      ...(kept === lost ? { kind: 'duplicates.mergeNamesakes' } : {}),
      params: { kept, lost },
    });
    return { id: keptId, mergeId: merged.mergeId };
  },
  'duplicates.unmerge': ({ mergeId }, context) => {
    const { keptId, lostId, lostName } = unmergeClients(context, mergeId);
    context.describe({ params: { lost: lostName } });
    return { keptId, lostId };
  },
  'duplicates.notSame': ({ firstId, secondId }, { sqlite, clock, describe }) => {
    const { id, first, second } = addNotSame(sqlite, firstId, secondId, clock.now());
    describe({ params: { first, second } });
    return { id };
  },
  'duplicates.forgetNotSame': ({ id }, { sqlite, describe }) => {
    const { first, second } = removeNotSame(sqlite, id);
    describe({ params: { first, second } });
    return {};
  },
};
