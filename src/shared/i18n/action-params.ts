import type { i18n } from 'i18next';
import { formatDate } from '../rules/dates.ts';
import { formatPhone } from '../rules/phone-format.ts';

type Params = Readonly<Record<string, string | number>>;
type Words = (path: string) => string | null;

interface Action {
  readonly kind: string;
  readonly params: Params;
  /** UTC instant, where it is known. */
  readonly at?: string | undefined;
}

/** What an action's codes are on the screen: a telephone, the day that something was moved to, the fields of a card. */
// messages: card.history.fields.*
export function actionParams(words: i18n, { kind, params, at }: Action, wordsOf: Words): Params {
  const language = words.language === 'en' ? 'en' : 'ru';
  const { number, on, time, fields } = params;
  const said: Record<string, string> = {};
  if (kind.startsWith('phone.') && typeof number === 'string') {
    said['number'] = formatPhone(number, language);
  }
  if (typeof on === 'string') {
    // The year is said where it is not that of the action, of which its instant tells near enough.
    const day = formatDate(on, language, 'short', at?.slice(0, 10) ?? on);
    said['on'] = typeof time === 'string' ? `${day}, ${time}` : day;
  }
  if (typeof fields === 'string') {
    const names = fields
      .split(',')
      .map((field) => wordsOf(`card.history.fields.${field}`) ?? field);
    said['fields'] = names.map((name) => name.charAt(0).toLowerCase() + name.slice(1)).join(', ');
  }
  return { ...params, ...said };
}

/** Whether the params say more than whose the action was: the day, the fields. */
export const hasDetail = ({ on, fields }: Params): boolean =>
  on !== undefined || fields !== undefined;
