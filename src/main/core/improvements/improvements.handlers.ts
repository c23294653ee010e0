import type { HandlersOf } from '../handlers.ts';
import { readImprovements, removeImprovement, saveImprovement } from './improvements.store.ts';

export const improvementsHandlers: HandlersOf<'improvements'> = {
  'improvements.list': ({ weekId }, { db }) => readImprovements(db, weekId),
  'improvements.save': async (input, context) => {
    const { db, clock } = context;
    const saved = await saveImprovement(db, input, { at: clock.now(), today: clock.today() });
    context.describe({
      params: { title: saved.title },
      ...(input.id === undefined
        ? { kind: 'improvements.add' }
        : { coalesceKey: `improvements.save:${saved.id}` }),
    });
    return saved;
  },
  'improvements.remove': async ({ id }, context) => {
    const { title } = await removeImprovement(context.db, id);
    context.describe({ params: { title } });
    return { id };
  },
};
