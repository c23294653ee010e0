import type { i18n as I18n } from 'i18next';
import type { OwnField } from '../contract/own-fields.ts';
import type {
  AmountTest,
  AnniversaryTest,
  DateTest,
  SegmentPeriod,
  TextTest,
} from '../contract/segments.ts';
import { formatDate } from '../rules/dates.ts';
import { formatMoney } from '../rules/money.ts';

/** What ids stand for; undefined for what is gone. */
export interface SegmentNames {
  readonly tag: (id: number) => string | undefined;
  readonly list: (id: number) => string | undefined;
  readonly product: (id: number) => string | undefined;
  readonly theme: (id: number) => string | undefined;
  readonly ownField: (id: number) => OwnField | undefined;
}

export interface Style {
  readonly i18n: I18n;
  readonly language: 'ru' | 'en';
  readonly currency: string;
  /** Its year is left out of dates. */
  readonly today: string;
  readonly names: SegmentNames;
}

/** Which of the two words. */
export const side = (not: boolean): 'yes' | 'no' => (not ? 'no' : 'yes');

/** A name in quotation marks; «deleted» for what is gone. */
export const quoted = (text: string | undefined, { i18n }: Style): string =>
  i18n.t(($) => $.segments.says.quoted, { text: text ?? i18n.t(($) => $.segments.says.gone) });

export const turned = (phrase: string, not: boolean, { i18n }: Style): string =>
  not ? i18n.t(($) => $.segments.says.notThat, { phrase }) : phrase;

export const number = (value: number, { language }: Style): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value);

const day = (date: string, { language, today }: Style): string =>
  formatDate(date, language, 'long', today);

export function textPhrase(subject: string, test: TextTest, not: boolean, style: Style): string {
  const value = test.is === 'known' ? '' : quoted(test.value.trim(), style);
  return style.i18n.t(($) => $.segments.says.text[test.is][side(not)], { subject, value });
}

export function amountPhrase(
  test: AmountTest,
  not: boolean,
  isMoney: boolean,
  style: Style,
): string {
  const { i18n, currency, language } = style;
  const written = (value: number): string =>
    isMoney ? formatMoney(value, currency, language) : number(value, style);
  if (test.is === 'between') {
    return i18n.t(($) => $.segments.says.amount.between[side(not)], {
      from: written(test.from),
      to: written(test.to),
    });
  }
  return i18n.t(($) => $.segments.says.amount[test.is][side(not)], { value: written(test.value) });
}

export function datePhrase(subject: string, test: DateTest, not: boolean, style: Style): string {
  const { t } = style.i18n;
  switch (test.is) {
    case 'known':
      return t(($) => $.segments.says.date.known[side(not)], { subject });
    case 'before':
      return t(($) => $.segments.says.date.before[side(not)], {
        subject,
        date: day(test.date, style),
      });
    case 'since': {
      const phrase = t(($) => $.segments.says.date.since, { subject, date: day(test.date, style) });
      return turned(phrase, not, style);
    }
    case 'between':
      return t(($) => $.segments.says.date.between[side(not)], {
        subject,
        from: day(test.from, style),
        to: day(test.to, style),
      });
    default: {
      const phrase =
        test.days === 0 && test.is !== 'older'
          ? t(($) => $.segments.says.date.today, { subject })
          : t(($) => $.segments.says.date[test.is], { subject, count: test.days });
      return turned(phrase, not, style);
    }
  }
}

export function anniversaryPhrase(
  of: 'birthday' | 'importantDate',
  test: AnniversaryTest,
  not: boolean,
  style: Style,
): string {
  const { t } = style.i18n;
  const subject = t(($) => $.segments.subjects.anniversary[of]);
  if (test.is === 'known') return t(($) => $.segments.says.anniversary.known[of][side(not)]);
  if (test.is === 'next') {
    const phrase =
      test.days === 0
        ? t(($) => $.segments.says.anniversary.today, { subject })
        : t(($) => $.segments.says.anniversary.next, { subject, count: test.days });
    return turned(phrase, not, style);
  }
  const key = monthKey(test.month);
  const month = t(($) => $.segments.months[key]);
  return turned(
    t(($) => $.segments.says.anniversary.month, { subject, month }),
    not,
    style,
  );
}

const monthKeys = [
  'm1',
  'm2',
  'm3',
  'm4',
  'm5',
  'm6',
  'm7',
  'm8',
  'm9',
  'm10',
  'm11',
  'm12',
] as const;
/** The key of a month's name; January where there is no such month. */
export const monthKey = (month: number): (typeof monthKeys)[number] => monthKeys[month - 1] ?? 'm1';

export function periodPhrase(period: SegmentPeriod, style: Style): string {
  const { t } = style.i18n;
  if (period.is === 'all') return t(($) => $.segments.says.period.all);
  if (period.is === 'last') {
    return t(($) => $.segments.says.period[period.unit], { count: period.count });
  }
  return t(($) => $.segments.says.period.between, {
    from: day(period.from, style),
    to: day(period.to, style),
  });
}
