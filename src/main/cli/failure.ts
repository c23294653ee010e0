import type { i18n } from 'i18next';
import { AppError } from '#shared/contract/errors.ts';
import { failureInWords } from '../host/words.ts';

/** A failure in words; where the window advises a click, the command line says what can be done without one. */
export function cliFailure(error: unknown, words: i18n): string {
  if (error instanceof AppError) {
    const { code, params } = error;
    const file = String(params['file'] ?? params['name'] ?? '');
    if (code === 'import_no_mapping') return words.t(($) => $.cli.errors.noMapping, { file });
    if (code === 'file_gone') return words.t(($) => $.cli.errors.noFile, { file });
    if (code === 'not_found') return words.t(($) => $.cli.errors.notFound);
    if (code === 'base_not_empty') return words.t(($) => $.cli.errors.baseNotEmpty);
  }
  return failureInWords(error, words);
}
