import type { i18n } from 'i18next';
import { AppError } from '#shared/contract/errors.ts';
import { errorSentence } from '#shared/i18n/sentences.ts';

/** Anything thrown, as an error that has a code. */
export const toAppError = (error: unknown): AppError => {
  if (error instanceof AppError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new AppError('internal', { message: message.slice(0, 300) }, { cause: error });
};

/** What a failure that nobody foresaw was, for those who mend programs: paths and names that say nothing to the user. */
export const errorDetail = (error: unknown): string | null => {
  const { code, params } = toAppError(error);
  return code === 'internal' ? String(params['message'] ?? '') || null : null;
};

/** Anything thrown, in the user's words. */
export const errorWords = (i18n: i18n, error: unknown): string =>
  errorSentence(i18n, toAppError(error).toData());
