import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The command line could not be understood: exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

type Options = NonNullable<ParseArgsConfig['options']>;

export interface ParsedCommand {
  readonly positionals: readonly string[];
  text(name: string): string | undefined;
  /** Throws `UsageError` where the value is no whole number of at least `least`. */
  count(name: string, least?: number): number | undefined;
  flag(name: string): boolean;
  list(name: string): readonly string[];
}

/** Reads a command's own options. Throws `UsageError` for an option that it does not have. */
export function readOptions(args: readonly string[], options: Options): ParsedCommand {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    positionals,
    text,
    count: (name, least = 1) => {
      const value = text(name);
      if (value === undefined) return undefined;
      const number = Number(value);
      if (!Number.isInteger(number) || number < least) {
        throw new UsageError(`--${name} ${value}`);
      }
      return number;
    },
    flag: (name) => values[name] === true,
    list: (name) => {
      const value = values[name];
      return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
    },
  };
}
