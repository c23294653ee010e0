import { actions } from './actions.ts';
import { common } from './common.ts';
import { errors } from './errors.ts';

/** One file a domain; the English files have the same keys, which the check compares. */
export const ru = { actions, common, errors } as const;
