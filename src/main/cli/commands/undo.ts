import { actionSentence } from '#shared/i18n/sentences.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../usage.ts';

export const undo: Command = {
  usage: 'undo [ACTION_ID]',
  options: {},
  run: async ({ core, args, words }) => {
    const given = args.positionals[0];
    const actionId = given === undefined ? undefined : Number(given);
    if (actionId !== undefined && !(Number.isInteger(actionId) && actionId > 0)) {
      throw new UsageError(`undo ${given}`);
    }
    const { undone } = await core.call('journal.undo', actionId === undefined ? {} : { actionId });
    const action = actionSentence(words, undone);
    return { json: { undone }, text: [words.t(($) => $.cli.undone, { action })] };
  },
};
