import type { Command, CommandContext } from '../command.ts';
import { UsageError } from '../usage.ts';

/** The client's id, which is the command's only word. Throws `UsageError`. */
function clientId({ args }: CommandContext): number {
  const id = Number(args.positionals[0]);
  if (!Number.isInteger(id) || id < 1) throw new UsageError('client ID');
  return id;
}

export const client: Command = {
  usage: 'client ID',
  options: {},
  run: async (context) => {
    const json = await context.core.call('clients.card', { id: clientId(context) });
    return { json, text: JSON.stringify(json, null, 2).split('\n') };
  },
};
