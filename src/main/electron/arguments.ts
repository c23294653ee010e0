import { isAbsolute, resolve } from 'node:path';

/**
 * The base that a start of the program asks for: `--base FILE`, `--base=FILE`, or a `.fifteen` file that was
 * double-clicked. Everything else is left alone: Chromium and the system add arguments of their own.
 * Answers an absolute path, or `undefined` for the user's own base.
 */
export function askedBase(args: readonly string[], folder: string): string | undefined {
  const option = args.indexOf('--base');
  const named =
    (option === -1 ? undefined : args[option + 1]) ??
    args.find((argument) => argument.startsWith('--base='))?.slice('--base='.length) ??
    args.find((argument) => !argument.startsWith('-') && /\.fifteen$/i.test(argument));
  if (named === undefined || named === '') return undefined;
  return isAbsolute(named) ? named : resolve(folder, named);
}

/** The arguments that a person gave; before them come the program and, in development, its folder. */
export const givenArguments = ({ argv, defaultApp }: typeof process): readonly string[] =>
  argv.slice(defaultApp ? 2 : 1);
