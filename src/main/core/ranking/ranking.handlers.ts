import type { Output } from '#shared/contract/index.ts';
import { paretoCount, periodOr, withShares } from '#shared/rules/ranking.ts';
import type { ReadContext } from '../context.ts';
import type { HandlersOf } from '../handlers.ts';
import { readSettings } from '../settings/settings.store.ts';
import { firstOfAll, readNames, readPeriodRevenue } from './ranking.store.ts';

interface TopRequest {
  readonly count: number;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The first `count` clients of a period; the last twelve months unless it is given. Money in minor units. */
export async function topClients(
  { sqlite, db, clock }: ReadContext,
  { count, ...given }: TopRequest,
): Promise<Output<'ranking.top'>> {
  const period = periodOr(given, clock.today());
  const { currency } = await readSettings(db);
  const revenue = readPeriodRevenue(sqlite, period);
  const first = firstOfAll(sqlite, revenue, count);
  const names = readNames(
    sqlite,
    first.map(({ id }) => id),
  );
  return {
    ...period,
    totalMinor: revenue.totalMinor,
    currency,
    clients: withShares(first, revenue.totalMinor).map((client) => ({
      ...client,
      name: names.get(client.id)?.name ?? '',
      phones: names.get(client.id)?.phones ?? [],
    })),
    paretoClients: paretoCount(revenue.descending, revenue.totalMinor),
    clientsWithRevenue: revenue.descending.length,
  };
}

export const rankingHandlers: HandlersOf<'ranking'> = {
  'ranking.top': (input, context) => topClients(context, input),
};
