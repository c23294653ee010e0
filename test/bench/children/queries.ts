import Sqlite from 'better-sqlite3';
import { addMonths } from '#shared/rules/dates.ts';
import { report } from '../child.ts';
import { openCore } from '../open-core.ts';
import { percentile } from '../percentile.ts';
import { rawCard, rawSearch, rawTop } from '../raw-queries.ts';
import { searchQueries } from '../search-queries.ts';

interface Pair {
  ours(): Promise<unknown>;
  raw(): unknown;
}

/** Runs the pairs in turn, so that both meet the same noise; answers a percentile of each side in milliseconds. */
async function measure(
  pairs: readonly Pair[],
  share: number,
): Promise<{ oursMs: number; limitMs: number }> {
  const ours: number[] = [];
  const raw: number[] = [];
  for (const pair of pairs) {
    const start = performance.now();
    await pair.ours();
    const middle = performance.now();
    pair.raw();
    ours.push(middle - start);
    raw.push(performance.now() - middle);
  }
  return { oursMs: percentile(ours, share), limitMs: percentile(raw, share) };
}

await report(async ({ job = '', base = '', today = '' }) => {
  const core = await openCore(base);
  const sqlite = new Sqlite(base, { readonly: true });
  sqlite.pragma('cache_size = -32768');
  try {
    const from = addMonths(today, -12);
    const busiest = Number(
      sqlite
        .prepare('SELECT client_id FROM client_totals ORDER BY orders DESC, client_id LIMIT 1')
        .pluck()
        .get(),
    );
    const repeated = (times: number, pair: Pair): Pair[] =>
      Array.from({ length: times }, () => pair);
    const jobs: Record<string, () => { pairs: readonly Pair[]; share: number }> = {
      top: () => ({
        pairs: repeated(9, {
          ours: () => core.call('ranking.top', { count: 15, from, to: today }),
          raw: () => rawTop(sqlite, from, today),
        }),
        share: 0.5,
      }),
      search: () => ({
        pairs: searchQueries(sqlite).map((text) => ({
          ours: () => core.call('clients.search', { text, limit: 20 }),
          raw: () => rawSearch(sqlite, text),
        })),
        share: 0.95,
      }),
      card: () => ({
        pairs: repeated(40, {
          ours: () =>
            Promise.all([
              core.call('clients.card', { id: busiest }),
              core.call('clients.timeline', { clientId: busiest, limit: 30 }),
            ]),
          raw: () => rawCard(sqlite, busiest),
        }),
        share: 0.5,
      }),
    };
    const chosen = jobs[job]?.();
    if (!chosen) throw new Error(`no such job: ${job}`);
    await measure(chosen.pairs.slice(0, 3), chosen.share);
    const value = await measure(chosen.pairs, chosen.share);
    return { ms: value.oursMs, value };
  } finally {
    sqlite.close();
    await core.close();
  }
});
