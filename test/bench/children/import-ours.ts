import { openCore } from '../open-core.ts';
import { report, timed } from '../child.ts';

/** Imports the two files into a new base; ready to search and rank when it is done. */
await report(async ({ base = '', clients = '', orders = '' }) => {
  const core = await openCore(base);
  try {
    const files = [clients, orders].map((path) => ({ token: core.files.adopt(path) }));
    const { ms, value } = await timed(() => core.call('import.apply', { files }));
    return {
      ms,
      value: {
        clients: value.clients,
        orders: value.orders,
        rejected: value.rejectedTotal,
        doubtful: value.doubtfulRows,
      },
    };
  } finally {
    await core.close();
  }
});
