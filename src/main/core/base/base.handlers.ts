import type { HandlersOf } from '../handlers.ts';
import { readBaseInfo } from './base.store.ts';

export const baseHandlers: HandlersOf<'base'> = {
  'base.place': (_input, { path }) => ({ path }),
  'base.info': (_input, context) => readBaseInfo(context),
};
