import { firstPage } from '../first-page.ts';
import { openCore } from '../open-core.ts';

/** A cold start: opens the core, and prints once the first page of clients is there. Bundled before it runs. */
const core = await openCore(process.argv[2] ?? '');
const rows = await core.call('clients.list', firstPage);
process.stdout.write(`${rows.rows.length}\n`);
await core.close();
