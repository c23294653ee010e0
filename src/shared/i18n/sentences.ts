import type { i18n } from 'i18next';
import type { ErrorData } from '../contract/errors.ts';
import type { ActionInfo } from '../contract/events.ts';
import { formatInstant } from '../rules/instant-format.ts';
import { actionParams, hasDetail } from './action-params.ts';

type Params = Readonly<Record<string, string | number>>;

/**
 * A failure in the user's words, by its code; `params.reason` narrows it to `errors.<code>.<reason>`. `now`: what happened
 * today is told by its hour alone.
 */
// messages: errors.*
export function errorSentence(
  words: i18n,
  { code, params }: ErrorData,
  now: Date = new Date(),
): string {
  const { reason, problem } = params;
  // A field that knows what it wants has said it all: «Такой даты нет. Напишите…».
  if (code === 'invalid_input' && typeof problem === 'string' && problem.endsWith('.')) {
    return problem;
  }
  const paths = [`errors.${code}`];
  if (typeof reason === 'string') paths.unshift(`errors.${code}.${reason}`);
  return firstSentence(words, paths, inWords(words, params, now)) ?? code;
}

/** Problems with a value and actions are codes too; a screen that knows better has put a problem into words itself. */
// messages: problems.*
function inWords(words: i18n, params: Params, now: Date): Params {
  const { reason, problem, kind, at } = params;
  // The action in the way of an undo comes as its kind and its instant.
  if (reason === 'named' && typeof kind === 'string' && typeof at === 'string') {
    const language = words.language === 'en' ? 'en' : 'ru';
    const when = formatInstant(at, language, now);
    return { ...params, later: actionSentence(words, { kind, params, at }), when };
  }
  if (typeof problem !== 'string' || !/^[a-z]*$/iu.test(problem)) return params;
  const path = `problems.${problem || 'unfit'}`;
  return { ...params, problem: firstSentence(words, [path], params) ?? problem };
}

/**
 * What an action of the journal was: «Заказ удалён»; its kind where a later version wrote it. `actions.<kind>Detail`
 * is for those that tell the day or the fields as well, which older ones do not.
 */
// messages: actions.*
export function actionSentence(
  words: i18n,
  { kind, params, at }: Pick<ActionInfo, 'kind' | 'params'> & Partial<Pick<ActionInfo, 'at'>>,
): string {
  const said = actionParams(words, { kind, params, at }, (path) =>
    firstSentence(words, [path], {}),
  );
  const paths = hasDetail(params)
    ? [`actions.${kind}Detail`, `actions.${kind}`]
    : [`actions.${kind}`];
  // «новых клиентов 0, новых заказов 0» would say nothing of what such an import did.
  const isUpdate = kind === 'import.apply' && params['clients'] === 0 && params['orders'] === 0;
  if (isUpdate) paths.unshift('actions.import.update');
  return firstSentence(words, paths, said) ?? kind;
}

/** Codes and kinds come as data, so these keys are paths, not selectors; a test holds them against the messages. */
function firstSentence(words: i18n, paths: readonly string[], params: Params): string | null {
  const translate: (path: string, options: Params) => unknown = words.t.bind(words);
  for (const path of paths) {
    const sentence = translate(path, params);
    if (typeof sentence === 'string' && sentence !== path) return sentence;
  }
  return null;
}
