import type { Command } from '../command.ts';

export const info: Command = {
  usage: 'info',
  options: {},
  run: async ({ core }) => {
    const json = await core.call('base.info', {});
    return { json, text: JSON.stringify(json, null, 2).split('\n') };
  },
};
