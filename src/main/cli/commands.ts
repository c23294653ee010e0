import type { Command } from './command.ts';
import { client } from './commands/client.ts';
import { importFiles } from './commands/import.ts';
import { info } from './commands/info.ts';
import { orders } from './commands/orders.ts';
import { report, reports } from './commands/report.ts';
import { sample } from './commands/sample.ts';
import { search } from './commands/search.ts';
import { top } from './commands/top.ts';
import { undo } from './commands/undo.ts';

const known = {
  import: importFiles,
  undo,
  search,
  client,
  orders,
  top,
  reports,
  report,
  sample,
  info,
} as const;

/** Every command by its name, whatever was typed. */
export const commands: Readonly<Partial<Record<string, Command>>> = known;

/** In the order of the help. */
export const commandNames = [
  'import',
  'undo',
  'search',
  'client',
  'orders',
  'top',
  'reports',
  'report',
  'sample',
  'info',
] as const satisfies readonly (keyof typeof known)[];
