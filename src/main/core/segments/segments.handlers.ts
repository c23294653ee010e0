import type { HandlersOf } from '../handlers.ts';
import { countSegment, segmentMoment } from './segment-clients.store.ts';
import {
  productNames,
  readSegment,
  readSegments,
  removeSegment,
  saveSegment,
} from './segments.store.ts';

export const segmentsHandlers: HandlersOf<'segments'> = {
  'segments.list': (_input, { db }) => readSegments(db),
  'segments.get': ({ id }, { db }) => readSegment(db, id),
  'segments.save': async (input, { db, clock, describe }) => {
    const segment = await saveSegment(db, { ...input, at: clock.now() });
    describe({ params: { name: segment.name } });
    return segment;
  },
  'segments.products': ({ ids }, { db }) => productNames(db, ids),
  'segments.remove': async ({ id }, { db, describe }) => {
    const { name } = await removeSegment(db, id);
    describe({ params: { name } });
    return {};
  },
  'segments.count': async ({ rule }, context) => {
    // It may have waited behind others, and the rule have changed meanwhile.
    context.job.throwIfCancelled();
    return countSegment(context.sqlite, rule, await segmentMoment(context));
  },
};
