import { isIsoDate } from '#shared/rules/dates.ts';
import { formatMoney } from '#shared/rules/money.ts';
import type { Command, CommandContext } from '../command.ts';
import { alignedLines } from '../table.ts';
import { UsageError } from '../usage.ts';

/** `--from` or `--to`, where it was given. Throws `UsageError` for what is no date. */
export function dateOption(
  { args }: Pick<CommandContext, 'args'>,
  name: string,
): string | undefined {
  const date = args.text(name);
  if (date !== undefined && !isIsoDate(date))
    throw new UsageError(`--${name} ${date} (yyyy-mm-dd)`);
  return date;
}

export const top: Command = {
  usage: 'top [--count N] [--from DATE] [--to DATE]',
  options: { count: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } },
  run: async (context) => {
    const { core, args, language, currency } = context;
    const count = args.count('count');
    const from = dateOption(context, 'from');
    const to = dateOption(context, 'to');
    if (from !== undefined && to !== undefined && from > to) {
      throw new UsageError(`--from ${from} > --to ${to}`);
    }
    const found = await core.call('ranking.top', {
      ...(count === undefined ? {} : { count }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    });
    const percent = new Intl.NumberFormat(language, { style: 'percent', minimumFractionDigits: 1 });
    const rows = found.clients.map((one) => [
      `${one.rank}`,
      one.name,
      one.phones[0] ?? '',
      formatMoney(one.revenueMinor, currency, language),
      percent.format(one.share),
      percent.format(one.runningShare),
      `${one.orders}`,
      one.lastOrderOn ?? '',
    ]);
    return { json: found, text: alignedLines(rows, [0, 3, 4, 5, 6]) };
  },
};
