import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import { startCore } from '../core/client.ts';
import { workError } from '../db/base-error.ts';
import { defaultBase, filesFolder } from '../host/places.ts';
import { programVersion } from '../host/version.ts';
import { systemLanguage, wordsIn } from '../host/words.ts';
import type { Command } from './command.ts';
import { commandNames, commands } from './commands.ts';
import { cliFailure } from './failure.ts';
import { readOptions, UsageError } from './usage.ts';

/**
 * The core without a window: for the scheduler of a shop that imports every night, and for tests. With `--json`
 * standard output holds one JSON document and nothing else. Exit codes: 0 done, 1 failed, 2 not understood.
 */
const language = systemLanguage();
const words = wordsIn(language);
const common = { base: { type: 'string' }, json: { type: 'boolean' } } as const;

async function print(text: string, stream: NodeJS.WriteStream = process.stdout): Promise<void> {
  if (!stream.write(`${text}\n`)) await once(stream, 'drain');
}

const help = (): string =>
  [
    words.t(($) => $.cli.usage),
    ...commandNames.flatMap((id) => [
      `  ${commands[id]?.usage}`,
      `      ${words.t(($) => $.cli.about[id])}`,
    ]),
  ].join('\n');

/** A name that was mistyped, or a file that lost what was in it, must not become a new base. */
function checkBase(path: string): void {
  if (!existsSync(path)) throw new AppError('base_unreachable', { path });
  if (statSync(path).size === 0) throw new AppError('base_damaged', { path });
}

async function run(command: Command, rest: readonly string[]): Promise<void> {
  const args = readOptions(rest, { ...command.options, ...common });
  command.check?.(args);
  const basePath = resolve(args.text('base') ?? defaultBase());
  if (command.beginsBase !== true) checkBase(basePath);
  const core = await startCore({
    basePath,
    filesFolder: filesFolder(),
    version: programVersion(new URL('../../package.json', import.meta.url)),
    workerUrl: new URL('./worker.js', import.meta.url),
  });
  try {
    const { currency } = await core.call('settings.get', {});
    const result = await command.run({ core, args, language, words, currency });
    await print(args.flag('json') ? JSON.stringify(result.json) : result.text.join('\n'));
  } finally {
    await core.close();
  }
}

async function fail(error: unknown, isJson: boolean): Promise<number> {
  if (error instanceof UsageError) {
    const message = words.t(($) => $.cli.misuse[error.misuse], { what: error.message });
    if (isJson) await print(JSON.stringify({ error: { code: 'usage', message } }));
    else await print(`${message}\n${help()}`, process.stderr);
    return 2;
  }
  const known = workError(error, '');
  const code = known instanceof AppError ? known.code : 'internal';
  const message = cliFailure(known, words);
  if (isJson) await print(JSON.stringify({ error: { code, message } }));
  else await print(message, process.stderr);
  return 1;
}

const [name = '', ...rest] = process.argv.slice(2);
const command = commands[name];
try {
  if (name === 'help' || name === '--help') await print(help());
  else if (command) await run(command, rest);
  else throw new UsageError(name, name === '' ? 'noCommand' : 'unknownCommand');
} catch (error) {
  process.exitCode = await fail(error, rest.includes('--json') || name === '--json');
}
