import { remembering } from './remember.ts';

/** Telling a firm from a person, and the legal form from the name. */
const FORMS = new Map(
  (
    'ООО ОАО ЗАО ПАО АО НАО ОДО ТОО ЧУП УП ЧП ГУП МУП ФГУП ФГБУ ГБУ МБУ МКУ МАУ ГБОУ МБОУ МАОУ АНО НКО ТСЖ ТСН СНТ КФХ ГК НПО ' +
    'НПП ПК СПК МП ТД LLC Ltd Inc GmbH Corp LLP PLC SIA OÜ'
  )
    .split(' ')
    .map((form) => [form.toLowerCase(), form]),
);
const LONG_FORMS: readonly (readonly [RegExp, string])[] = [
  [/общество с ограниченной ответственностью/i, 'ООО'],
  [/публичное акционерное общество/i, 'ПАО'],
  [/закрытое акционерное общество/i, 'ЗАО'],
  [/открытое акционерное общество/i, 'ОАО'],
  [/акционерное общество/i, 'АО'],
  [/индивидуальный предприниматель/i, 'ИП'],
];
const NOUNS = new Set(
  (
    'кафе магазин салон студия школа фирма компания завод фабрика ресторан аптека клиника отель гостиница центр склад база ателье ' +
    'пекарня столовая бар клуб агентство бюро фонд банк музей театр библиотека больница поликлиника детсад детский университет ' +
    'институт администрация кооператив артель мастерская типография группа холдинг трест сеть рынок супермаркет пиццерия кофейня ' +
    'company shop store cafe studio restaurant hotel school bank club group agency'
  ).split(' '),
);
const QUOTES = /["«»„“”]/;

export interface CompanyWords {
  readonly form: string | null;
  readonly core: string;
}

/** Spells the long legal forms by their letters, so that «Индивидуальный предприниматель Фролова» reads as «ИП Фролова». */
export const withShortForm = (text: string): string => {
  // The shortest long form has 20 letters, and most names are shorter.
  if (text.length < 20 || !/[ое]бщество|предприниматель/i.test(text)) return text;
  for (const [long, short] of LONG_FORMS) if (long.test(text)) return text.replace(long, short);
  return text;
};

/** The legal form and the rest; null when nothing in the words says that this is a firm. */
export const companyOf = (text: string, words: readonly string[]): CompanyWords | null => {
  const at = words.findIndex((word) => formOf(word) !== null);
  const isAtEdge = at === 0 || (at > 0 && at === words.length - 1);
  if (isAtEdge || (at !== -1 && QUOTES.test(text))) {
    const rest = words.filter((_, index) => index !== at).join(' ');
    return rest === ''
      ? { form: null, core: text }
      : { form: formOf(words[at] ?? ''), core: unquoted(rest) };
  }
  const isFirm = QUOTES.test(text) || /\d/.test(text) || words.some(isFirmNoun);
  return isFirm ? { form: null, core: unquoted(text) } : null;
};

/** ООО «Ромашка»: the form first, the name in the quotes of its alphabet. */
export const companyDisplay = ({ form, core }: CompanyWords): string => {
  if (form === null) return core;
  return /[а-яё]/i.test(form) ? `${form} «${core}»` : `${core} ${form}`;
};

const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}]/gu, '');
/** «Дюма А.О.»: two letters with stops are a person's initials, not a legal form. */
const TWO_INITIALS = /^\p{L}\.\s?\p{L}\.?$/u;
const formOf = remembering((word) =>
  TWO_INITIALS.test(word) ? null : (FORMS.get(bare(word)) ?? null),
);
const isFirmNoun = remembering((word) => NOUNS.has(bare(word)));

/** Without the quotes that hold the whole name; those inside it («Кафе "Уют"») stay, as guillemets. */
const unquoted = (text: string): string => {
  const trimmed = text.trim().replace(/[,;]$/, '');
  const whole = /^["«„“]([^"«»„“”]*)["»”“]$/.exec(trimmed);
  return (
    whole?.[1] ?? trimmed.replace(/(^|\s)["„“](?=\S)/g, '$1«').replace(/["“”](?=\s|$|[,.])/g, '»')
  ).trim();
};
