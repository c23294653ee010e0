import { openCore } from '../open-core.ts';
import { report, timed } from '../child.ts';

/** Brings a file into a base that has rows already, and takes it back: `ms` is the taking back. */
await report(async ({ base = '', file = '', rows = '' }) => {
  const core = await openCore(base);
  try {
    const before = await core.call('base.info', {});
    const token = core.files.adopt(file);
    const { ms: importMs, value } = await timed(() =>
      core.call('import.apply', { files: [{ token }] }),
    );
    const { created, updated } = value.clients;
    if (created + updated !== Number(rows) || updated !== Number(rows) / 10) {
      throw new Error(`the import took ${JSON.stringify(value.clients)} of ${rows}`);
    }
    const { ms } = await timed(() => core.call('journal.undo', {}));
    const after = await core.call('base.info', {});
    if (after.counts.clients !== before.counts.clients) throw new Error('the undo left clients');
    return { ms, value: { importMs } };
  } finally {
    await core.close();
  }
});
