import type { i18n } from 'i18next';
import { AppError } from '#shared/contract/errors.ts';
import { errorSentence } from '#shared/i18n/sentences.ts';
import { createI18n, pickLanguage, type Language } from '#shared/i18n/index.ts';

/** The computer's language, for what is said before the base and its settings are open. */
export const systemLanguage = (): Language =>
  pickLanguage([new Intl.DateTimeFormat().resolvedOptions().locale]);

export const wordsIn = (language: Language): i18n => createI18n(language);

/**
 * A failure in a sentence: what happened, what it means for the data, what to do. What nobody foresaw has its detail on
 * a line of its own.
 */
export function failureInWords(error: unknown, words: i18n): string {
  if (error instanceof AppError && error.code !== 'internal') return errorSentence(words, error);
  const detail = error instanceof AppError ? error.params['message'] : messageOf(error);
  return `${errorSentence(words, { code: 'internal', params: {} })}\n${words.t(($) => $.common.details)}: ${detail}`;
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
