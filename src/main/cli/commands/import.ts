import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import type { ImportResult } from '#shared/contract/import.ts';
import { rejectionSentence } from '../../core/import/reason-words.ts';
import type { Command, CommandContext } from '../command.ts';
import { UsageError, type ParsedCommand } from '../usage.ts';

/** How many refused rows a document lists; the totals are exact however many there are. */
const listLimit = 100_000;

/** A file whose name was mistyped must not begin a base. */
function check({ positionals }: ParsedCommand): void {
  if (positionals.length === 0) throw new UsageError('import FILE…');
  for (const name of positionals) {
    const path = resolve(name);
    if (!existsSync(path) || !statSync(path).isFile()) throw new AppError('file_gone', { name });
  }
}

const summary = ({ words }: CommandContext, result: ImportResult): string[] => [
  words.t(($) => $.cli.importedClients, result.clients),
  words.t(($) => $.cli.importedOrders, result.orders),
];

export const importFiles: Command = {
  usage: 'import FILE… [--dry-run] [--mapping NAME] [--sheet NAME]',
  options: {
    'dry-run': { type: 'boolean' },
    mapping: { type: 'string' },
    sheet: { type: 'string' },
  },
  beginsBase: true,
  check,
  run: async (context) => {
    const { core, args } = context;
    const sheet = args.text('sheet');
    const mappingName = args.text('mapping');
    const files = args.positionals.map((name) => ({
      token: core.files.adopt(resolve(name)),
      ...(sheet === undefined ? {} : { sheet }),
      ...(mappingName === undefined ? {} : { mappingName }),
    }));
    // Nobody is here to decide a doubt: its rows are listed with the reason.
    const input = { files, listLimit, listDoubtfulRows: true };
    const result = args.flag('dry-run')
      ? { ...(await core.call('import.preview', input)), actionId: null }
      : await core.call('import.apply', input);
    const rejected = result.rejected.map((rejection) => ({
      file: rejection.file,
      row: rejection.row,
      column: rejection.column,
      reason: rejectionSentence({ ...rejection, column: null }, context.words),
    }));
    const { created, matched, updated } = result.clients;
    const { orders } = result;
    return {
      json: {
        clients: { created, matched, updated },
        orders: { created: orders.created, updated: orders.updated, lines: orders.lines },
        rejected,
        actionId: result.actionId,
      },
      text: [
        ...summary(context, result),
        ...rejected.map(({ file, row, column, reason }) =>
          [[file, row ?? '', column ?? ''].filter((part) => part !== '').join(':'), reason].join(
            '  ',
          ),
        ),
      ],
    };
  },
};
