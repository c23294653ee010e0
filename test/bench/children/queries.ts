import Sqlite from 'better-sqlite3';
import type { Core } from '#main/core/client.ts';
import { addMonths } from '#shared/rules/dates.ts';
import { report } from '../child.ts';

import { openCore } from '../open-core.ts';
import { percentile } from '../percentile.ts';
import { rawCaller, rawCard, rawSearch, rawTop } from '../raw-queries.ts';
import { fiveConditions, rawSegment } from '../raw-segment.ts';
import { rawToday } from '../raw-today.ts';
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

/** An import brings neither calls nor reminders: a day has both. Today is the computer's, as the program's is. */
async function fillDay(core: Core, clientId: number): Promise<string> {
  const { today, lines } = await core.call('today.get', {});
  if (!lines.some(({ kind }) => kind === 'reminder')) {
    for (let index = 0; index < 50; index += 1) {
      await core.call('reminders.add', { clientId, text: `Позвонить ${index}`, on: today });
    }
    await core.call('callWeek.create', { startsOn: today });
  }
  return today;
}

/** An import brings no tags: some clients get one. Today is the computer's, as the program's is. */
async function tagSome(core: Core): Promise<{ tagId: number; today: string }> {
  const { today } = await core.call('today.get', {});
  const known = (await core.call('tags.list', {}))[0];
  if (known) return { tagId: known.id, today };
  const { rows } = await core.call('clients.list', { limit: 200 });
  for (const { id } of rows) await core.call('tags.give', { clientId: id, name: 'Опт' });
  const [tag] = await core.call('tags.list', {});
  return { tagId: tag?.id ?? 0, today };
}

/** Two hundred telephones from all over the base, E.164. */
const someNumbers = (sqlite: Sqlite.Database): string[] =>
  sqlite
    .prepare(
      `SELECT e164 FROM client_phones WHERE e164 LIKE '+7%'
       ORDER BY (id * 7919) % (SELECT max(id) FROM client_phones) LIMIT 200`,
    )
    .pluck()
    .all() as string[];

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
    const day = job === 'today' ? await fillDay(core, busiest) : today;
    const tagged = job === 'segment' ? await tagSome(core) : { tagId: 0, today };
    let asked = 0;
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
      today: () => ({
        pairs: repeated(40, {
          ours: () => core.call('today.get', {}),
          raw: () => rawToday(sqlite, day),
        }),
        share: 0.5,
      }),
      segment: () => ({
        pairs: Array.from({ length: 15 }, () => ({
          ours: () => {
            asked += 1;
            const rule = fiveConditions(tagged.tagId, 500_000 + asked);
            return core.call('clients.list', { filter: { rule }, limit: 100 });
          },
          raw: () => rawSegment(sqlite, { ...tagged, moreMinor: 500_000 + asked }),
        })),
        share: 0.5,
      }),
      caller: () => ({
        pairs: someNumbers(sqlite).map((number) => ({
          ours: () => core.call('phone.caller', { number: number.replace('+7', '8') }),
          raw: () => rawCaller(sqlite, number),
        })),
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
