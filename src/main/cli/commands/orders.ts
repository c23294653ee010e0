import type { OrderRow } from '#shared/contract/orders.ts';
import { formatMoney } from '#shared/rules/money.ts';
import type { Command } from '../command.ts';
import { alignedLines } from '../table.ts';
import { UsageError } from '../usage.ts';

const pageSize = 500;

export const orders: Command = {
  usage: 'orders --client ID',
  options: { client: { type: 'string' } },
  run: async ({ core, args, language, currency }) => {
    const clientId = args.count('client');
    if (clientId === undefined) throw new UsageError('orders --client ID');
    // Nobody has no orders; that there is nobody is said.
    await core.call('clients.standing', { id: clientId });
    const json: OrderRow[] = [];
    for (;;) {
      const page = await core.call('orders.list', {
        filter: { clientId },
        offset: json.length,
        limit: pageSize,
      });
      json.push(...page);
      if (page.length < pageSize) break;
    }
    const rows = json.map(({ orderedOn, number, totalMinor, state }) => [
      orderedOn,
      number ?? '',
      formatMoney(totalMinor, currency, language),
      state,
    ]);
    return { json, text: alignedLines(rows, [2]) };
  },
};
