import { actions } from './actions.ts';
import { common } from './common.ts';
import { errors } from './errors.ts';
import { host } from './host.ts';

export const en = { actions, common, errors, host } as const;
