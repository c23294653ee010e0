import { copyFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import { notSaved } from '../../core/not-saved.ts';
import { exportFormats } from '#shared/contract/reports.ts';
import type { Command, CommandContext } from '../command.ts';
import { UsageError } from '../usage.ts';
import { dateOption } from './top.ts';

/** What there is, with the parameters of each. */
export const reports: Command = {
  usage: 'reports',
  options: {},
  run: async ({ core }) => {
    const json = await core.call('reports.list', {});
    const text = json.map(({ id, params }) =>
      [id, ...params.map(({ name, default: value }) => `[${name}=${value ?? ''}]`)].join(' '),
    );
    return { json, text };
  },
};

/** `--from`, `--to` and every `--param k=v`. Throws `UsageError`. */
function readParams(context: CommandContext): Record<string, string> {
  const params: Record<string, string> = {};
  for (const name of ['from', 'to']) {
    const date = dateOption(context, name);
    if (date !== undefined) params[name] = date;
  }
  for (const pair of context.args.list('param')) {
    const at = pair.indexOf('=');
    if (at < 1) throw new UsageError(`--param ${pair} (k=v)`);
    params[pair.slice(0, at)] = pair.slice(at + 1);
  }
  return params;
}

/** Throws `file_not_saved` for a folder that is not there or not ours, and a file that another program holds. */
function putInPlace(made: string, path: string): void {
  try {
    copyFileSync(made, path);
  } catch (error) {
    throw notSaved(error, path);
  }
}

export const report: Command = {
  usage: 'report ID [--from DATE] [--to DATE] [--param k=v] --out FILE',
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    param: { type: 'string', multiple: true },
    out: { type: 'string' },
  },
  run: async (context) => {
    const { core, args, language, words } = context;
    const [id] = args.positionals;
    const out = args.text('out');
    if (id === undefined || out === undefined) throw new UsageError('report ID --out FILE');
    const ending = extname(out).slice(1).toLowerCase();
    const format = exportFormats.find((one) => one === ending);
    if (!format) throw new AppError('unknown_format');
    const { token } = await core.call('reports.export', {
      id,
      params: readParams(context),
      format,
      language,
    });
    const path = resolve(out);
    putInPlace(core.files.find(token).path, path);
    return { json: { id, format, path }, text: [words.t(($) => $.cli.saved, { path })] };
  },
};
