import { actions } from './actions.ts';
import { common } from './common.ts';
import { errors } from './errors.ts';
import { host } from './host.ts';

/** One file a domain; the English files have the same keys, which the check compares. */
export const ru = { actions, common, errors, host } as const;
