import type { i18n } from 'i18next';
import type { ImportFileProblem, ImportRejection } from '#shared/contract/import.ts';

type Params = Readonly<Record<string, string | number>>;

/** Why a file was not read, and what to do. */
// messages: import.fileProblems.*
export const problemWords = (words: i18n, { code, params }: ImportFileProblem): string =>
  sentence(words, `import.fileProblems.${code}`, params);

/** Why a row was not taken, and what to do. */
// messages: import.reasons.*
export const reasonWords = (words: i18n, { code, params }: ImportRejection): string =>
  sentence(words, `import.reasons.${code}`, params);

/** Each sentence has its own placeholders, and their values come as data: so its key is a path, not a selector. */
function sentence(words: i18n, path: string, params: Params): string {
  const translate: (path: string, options: Params) => unknown = words.t.bind(words);
  const found = translate(path, params);
  return typeof found === 'string' ? found : path;
}
