import type { i18n as I18n } from 'i18next';
import type { ImportCandidate, ImportRejection } from '#shared/contract/import.ts';

const shownCandidates = 3;

/**
 * Why a row was not taken and what to do about it, in the language of `i18n`. Each sentence has its own placeholders,
 * and their values come as data: so its key is a path, not a selector.
 */
// messages: import.reasons.*
// messages: import.fileProblems.*
// messages: import.fileKinds.*
export function rejectionSentence({ code, column, params }: ImportRejection, i18n: I18n): string {
  const translate: (path: string, options: ImportRejection['params']) => unknown =
    i18n.t.bind(i18n);
  const sentence = String(translate(`import.reasons.${code}`, params));
  return column === null ? sentence : `${column}: ${sentence}`;
}

/** «Зайцев Андрей (+79028939610); Зайцев Андрей (+79070633089)»: whom a row may mean. */
export const candidatesInWords = (candidates: readonly ImportCandidate[]): string =>
  candidates
    .slice(0, shownCandidates)
    .map(({ name, phones }) => (phones[0] === undefined ? name : `${name} (${phones[0]})`))
    .join('; ');
