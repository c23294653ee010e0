import { isAbsolute, resolve } from 'node:path';
import { takeCall } from '../host/call-request.ts';
import type { Start } from './single-instance.ts';

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

/** What a start asks for: a base, a call to be shown. */
export function askedStart(args: readonly string[], folder: string): Start {
  const { call, rest } = takeCall(args);
  const base = askedBase(rest, folder);
  return { ...(base === undefined ? {} : { base }), ...(call ? { call } : {}) };
}

/** The arguments that a person gave; before them come the program and, in development, its folder. */
export const givenArguments = ({ argv, defaultApp }: typeof process): readonly string[] =>
  argv.slice(defaultApp ? 2 : 1);
