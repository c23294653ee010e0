import type { i18n } from 'i18next';
import type { ParseArgsConfig } from 'node:util';
import type { Language } from '#shared/i18n/index.ts';
import type { Core } from '../core/client.ts';
import type { ParsedCommand } from './usage.ts';

export interface CommandContext {
  readonly core: Core;
  readonly args: ParsedCommand;
  readonly language: Language;
  readonly words: i18n;
  /** Currency of the base, for sums on the screen. */
  readonly currency: string;
}

/** What a command has to say: a document for programs, and lines for people. */
export interface CommandResult {
  readonly json: unknown;
  readonly text: readonly string[];
}

export interface Command {
  /** How it is called, for the help: `search TEXT [--limit N]`. */
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Whether it may begin a base where there is none; the others refuse a name that was mistyped. */
  readonly beginsBase?: boolean;
  /** Looks at what was named before a base is opened, or begun, for it. Throws as `run` does. */
  check?(args: ParsedCommand): void;
  run(context: CommandContext): Promise<CommandResult>;
}
