import { actions } from './actions.ts';
import { common } from './common.ts';
import { errors } from './errors.ts';

export const en = { actions, common, errors } as const;
