import type { Command } from '../command.ts';

export const sample: Command = {
  usage: 'sample [--clients N --orders N --seed N]',
  options: { clients: { type: 'string' }, orders: { type: 'string' }, seed: { type: 'string' } },
  beginsBase: true,
  run: async ({ core, args, language, words }) => {
    const clients = args.count('clients', 20);
    const orders = args.count('orders', 0);
    const seed = args.count('seed', 0);
    const json = await core.call('sample.create', {
      language,
      ...(clients === undefined ? {} : { clients }),
      ...(orders === undefined ? {} : { orders }),
      ...(seed === undefined ? {} : { seed }),
    });
    return { json, text: [words.t(($) => $.cli.sampled, json)] };
  },
};
