import type { Command } from '../command.ts';
import { alignedLines } from '../table.ts';
import { UsageError } from '../usage.ts';

export const search: Command = {
  usage: 'search TEXT [--limit N]',
  options: { limit: { type: 'string' } },
  run: async ({ core, args }) => {
    const text = args.positionals.join(' ');
    if (text.trim() === '') throw new UsageError('search');
    const found = await core.call('clients.search', { text, limit: args.count('limit') ?? 20 });
    const json = found.map(({ id, name, phones, company }) => ({
      id,
      name,
      phones: phones.map((phone) => phone.e164 ?? phone.asWritten),
      company,
    }));
    const rows = json.map(({ id, name, phones, company }) => [
      `${id}`,
      name,
      phones.join(', '),
      company ?? '',
    ]);
    return { json, text: alignedLines(rows, [0]) };
  },
};
