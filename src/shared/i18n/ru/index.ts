import { actions } from './actions.ts';
import { cli } from './cli.ts';
import { common } from './common.ts';
import { errors } from './errors.ts';
import { host } from './host.ts';
import { shell } from './shell.ts';

/** One file a domain; the English files have the same keys, which the check compares. */
export const ru = { actions, cli, common, errors, host, shell } as const;
