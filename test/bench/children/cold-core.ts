import { addMonths } from '#shared/rules/dates.ts';
import { openCore } from '../open-core.ts';

/** A cold start: opens the core, and prints once it has said who the best fifteen are. Bundled before it runs. */
const [, , base = '', today = ''] = process.argv;
const core = await openCore(base);
const top = await core.call('ranking.top', { count: 15, from: addMonths(today, -12), to: today });
process.stdout.write(`${top.clients.length}\n`);
await core.close();
