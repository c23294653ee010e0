/** Month and weekday words for reading and writing dates; Intl would put «г.» and full stops where we want none. */
export interface CalendarWords {
  readonly monthsShort: readonly string[];
  /** In Russian in the genitive, as a date needs it. */
  readonly months: readonly string[];
  /** Monday first. */
  readonly weekdays: readonly string[];
}

const words = (list: string): readonly string[] => list.split(' ');

export const calendarWords: Readonly<Record<'ru' | 'en', CalendarWords>> = {
  ru: {
    monthsShort: words('янв фев мар апр мая июн июл авг сен окт ноя дек'),
    months: words(
      'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
    ),
    weekdays: words('понедельник вторник среда четверг пятница суббота воскресенье'),
  },
  en: {
    monthsShort: words('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
    months: words(
      'January February March April May June July August September October November December',
    ),
    weekdays: words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
  },
};

const STEMS = [
  ...words('янв фев мар апр ма июн июл авг сен окт ноя дек'),
  ...words('jan feb mar apr may jun jul aug sep oct nov dec'),
];

/** 1–12 for a month in any usual form and case («март», «марта», "Mar", "march"); null for another word. */
export const monthOfWord = (word: string): number | null => {
  const folded = word.toLowerCase().replace(/\.$/, '');
  // «май» and «мая» share only two letters, which «март» has too; three-letter stems leave no other doubt.
  const stem = folded === 'май' || folded === 'мая' ? 'ма' : folded.slice(0, 3);
  const index = STEMS.indexOf(stem);
  if (index === -1 || (stem === 'ма' && folded === 'ма')) return null;
  const month = index % 12;
  return isFormOf(folded, month, index < 12 ? 'ru' : 'en') ? month + 1 : null;
};

/** A word is a month when it is an abbreviation of it or a case form: «марсианин» is not March. */
const isFormOf = (folded: string, month: number, locale: 'ru' | 'en'): boolean => {
  const full = calendarWords[locale].months[month]?.toLowerCase() ?? '';
  if (full.startsWith(folded)) return true;
  if (folded === 'sept') return true;
  if (locale === 'en') return false;
  const stem = full.replace(/[яа]$/, '');
  return folded.startsWith(stem) && folded.length <= stem.length + 2;
};
