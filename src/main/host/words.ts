import type { TFunction } from 'i18next';
import { AppError } from '#shared/contract/errors.ts';
import { errorSentence } from '#shared/i18n/error-sentence.ts';
import { createI18n, pickLanguage, type Language } from '#shared/i18n/index.ts';

/** The computer's language, for what is said before the base and its settings are open. */
export const systemLanguage = (): Language =>
  pickLanguage([new Intl.DateTimeFormat().resolvedOptions().locale]);

export const wordsIn = (language: Language): TFunction => createI18n(language).t;

/** A failure in a sentence: what happened, what it means for the data, what to do. */
export function failureInWords(error: unknown, t: TFunction): string {
  if (error instanceof AppError) return errorSentence(t, error);
  const message = error instanceof Error ? error.message : String(error);
  return errorSentence(t, { code: 'internal', params: { message } });
}
