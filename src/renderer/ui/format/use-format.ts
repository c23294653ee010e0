import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#shared/rules/dates.ts';
import { formatInstant, localDate as dateOf } from '#shared/rules/instant-format.ts';
import { formatMoney } from '#shared/rules/money.ts';
import { formatPhone } from '#shared/rules/phone-format.ts';
import { useSettings } from '../../api/settings.ts';

export type DateStyle = 'short' | 'long' | 'day';

export interface Format {
  readonly language: 'ru' | 'en';
  /** Minor units: «12 345 ₽». */
  readonly money: (minor: number) => string;
  /** `yyyy-mm-dd` or `--mm-dd`: «12 ноя», with the year where it is not this one. */
  readonly date: (iso: string, style?: DateStyle) => string;
  /** A UTC instant, in the computer's time zone: «12 ноя, 14:05», today «14:05». */
  readonly instant: (utc: string) => string;
  /** E.164, perhaps with an extension (`;ext=12`); any other writing stays as it is. */
  readonly phone: (e164: string) => string;
  readonly number: (value: number, fractionDigits?: number) => string;
  /** A part of one, 0.055: «5,5 %». */
  readonly percent: (share: number, fractionDigits?: number) => string;
}

/** The computer's calendar date, which is the shop's. */
export const localDate = (at = new Date()): string => dateOf(at);

/** Values in the owner's language and currency. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const { currency } = useSettings();
  const language = i18n.language === 'en' ? 'en' : 'ru';
  return useMemo(() => createFormat(language, currency), [language, currency]);
}

export function createFormat(language: 'ru' | 'en', currency: string): Format {
  const numbers = new Map<string, Intl.NumberFormat>();
  const format = (value: number, style: 'decimal' | 'percent', digits: number): string => {
    const key = `${style}${digits}`;
    let made = numbers.get(key);
    if (!made) {
      made = new Intl.NumberFormat(language, {
        style,
        minimumFractionDigits: style === 'percent' ? digits : 0,
        maximumFractionDigits: digits,
      });
      numbers.set(key, made);
    }
    return made.format(value).replace('-', '−');
  };
  return {
    language,
    money: (minor) => formatMoney(minor, currency, language),
    date: (iso, style = 'short') => formatDate(iso, language, style, localDate()),
    instant: (utc) => formatInstant(utc, language, new Date()),
    phone: (e164) => formatPhone(e164, language),
    number: (value, digits = 0) => format(value, 'decimal', digits),
    percent: (share, digits = 1) => format(share, 'percent', digits),
  };
}
