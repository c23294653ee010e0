import { decimalOfNumber, readDecimal, type DecimalReading } from './decimal.ts';

const UNITS = new Set(
  (
    'шт штук штука штуки ед единиц кг г гр грамм л литр литра литров мл м метр метра метров см мм м² м³ ' +
    'уп упак упаковка упаковки упаковок пач пачка пачки пачек кор короб коробка коробки коробок ' +
    'компл комплект комплекта пар пара пары набор набора наборов час часа часов ч бут бутылка бутылки ' +
    'x х × pcs pc pce ea kg g l ml m cm mm hr h box boxes pack packs set sets pair pairs'
  ).split(' '),
);

/**
 * Thousandths from what stands in a quantity cell: "2 шт." is 2000, "1,250" is 1250. A comma is always a fraction here
 * unless a dot after it says otherwise. Rounded half away from zero; null when it is not one number.
 */
export const parseQuantity = (text: string | number, decimalMark?: '.' | ','): number | null => {
  const reading: DecimalReading = {
    fractionDigits: 3,
    decimalMark,
    commaBeforeThree: 'fraction',
    isUnit: (word) => UNITS.has(word),
  };
  return typeof text === 'number' ? decimalOfNumber(text, reading) : readDecimal(text, reading);
};

const formats = {
  ru: new Intl.NumberFormat('ru', { maximumFractionDigits: 3 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 3 }),
};

/** Thousandths for the screen: 1250 is «1,25», 2000 is «2». */
export const formatQuantity = (milli: number, locale: 'ru' | 'en'): string =>
  formats[locale].format(milli / 1000).replace('-', '−');
