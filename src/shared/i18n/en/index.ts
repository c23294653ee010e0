import { actions } from './actions.ts';
import { cli } from './cli.ts';
import { common } from './common.ts';
import { errors } from './errors.ts';
import { host } from './host.ts';
import { shell } from './shell.ts';

export const en = { actions, cli, common, errors, host, shell } as const;
