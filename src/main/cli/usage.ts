import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What was not understood: a code of the messages `cli.misuse`. */
export type Misuse =
  | 'unclear'
  | 'noCommand'
  | 'unknownCommand'
  | 'unknownOption'
  | 'needsValue'
  | 'takesNoValue';

/** The command line could not be understood: exit code 2. */
export class UsageError extends Error {
  readonly misuse: Misuse;

  /** `what` is as it was typed, or how it ought to be. */
  constructor(what: string, misuse: Misuse = 'unclear') {
    super(what);
    this.name = 'UsageError';
    this.misuse = misuse;
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
  // Not strict: what Node says of a mistake is English.
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) if (token.kind === 'option') checkOption(token, options);
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

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function checkOption({ name, rawName, value, inlineValue }: OptionToken, options: Options): void {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined) throw new UsageError(rawName, 'unknownOption');
  if (option.type === 'boolean') {
    if (value !== undefined) throw new UsageError(rawName, 'takesNoValue');
    return;
  }
  // `--base --json`: the value was forgotten, and the next option is not meant to be one.
  const isForgotten = value === undefined || (inlineValue !== true && /^-./u.test(value));
  if (isForgotten) throw new UsageError(rawName, 'needsValue');
}
