import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { takeCall, type CallRequest } from './call-request.ts';

/** What a person may ask of a host when starting it. */
export interface HostArguments {
  /** Absolute path of the base, or `undefined` for the user's own. */
  readonly base: string | undefined;
  /** `undefined` takes the usual one where it is free; 0 lets the system choose. */
  readonly port: number | undefined;
  /** Whether to open the default browser. */
  readonly open: boolean;
  /** A call to be shown. */
  readonly call: CallRequest | undefined;
}

/** Thrown for arguments that mean nothing; `argument` is what was not understood. */
export class ArgumentError extends Error {
  readonly argument: string;

  constructor(argument: string) {
    super(`not understood: ${argument}`);
    this.name = 'ArgumentError';
    this.argument = argument;
  }
}

/**
 * Reads `--base FILE --port N --no-open --call NUMBER`, or a link to a call. A single file without `--base` is a base too: that is how systems
 * open a file by its ending. Throws `ArgumentError`.
 */
export function readArguments(args: readonly string[], folder: string): HostArguments {
  const { call, rest } = takeCall(args);
  const { values, positionals } = parse(rest);
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && (!Number.isInteger(port) || port < 0 || port > 65_535)) {
    throw new ArgumentError(`--port ${values.port}`);
  }
  const [file, extra] = positionals;
  if (extra !== undefined) throw new ArgumentError(extra);
  const base = values.base ?? file;
  if (base === '') throw new ArgumentError('--base');
  return {
    base: base === undefined || isAbsolute(base) ? base : resolve(folder, base),
    port,
    open: values['no-open'] !== true,
    call,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        base: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // The option is quoted in a sentence that is English everywhere.
    throw new ArgumentError(/'(--?[^\s'=]+)/.exec(message)?.[1] ?? message);
  }
}
