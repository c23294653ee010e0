import { calendarWords } from '../calendar-words.ts';
import { ordinalRu, pluralRu, type GenderRu } from '../grammar.ts';
import { workdays, type Nth, type Recurrence } from './recurrence.ts';

const weekdays: readonly { readonly gender: GenderRu; readonly on: string; readonly by: string }[] =
  [
    { gender: 'm', on: 'понедельник', by: 'понедельникам' },
    { gender: 'm', on: 'вторник', by: 'вторникам' },
    { gender: 'f', on: 'среду', by: 'средам' },
    { gender: 'm', on: 'четверг', by: 'четвергам' },
    { gender: 'f', on: 'пятницу', by: 'пятницам' },
    { gender: 'f', on: 'субботу', by: 'субботам' },
    { gender: 'n', on: 'воскресенье', by: 'воскресеньям' },
  ];
const monday = { gender: 'm', on: 'понедельник', by: 'понедельникам' } as const;
const weekdayOf = (weekday: number) => weekdays[weekday - 1] ?? monday;

const each: Readonly<Record<GenderRu, string>> = { m: 'каждый', f: 'каждую', n: 'каждое' };

/** In the accusative, as after «каждый» and «в»: «второй», «вторую», «второе», «последнюю». */
const nthWord = (nth: Nth, gender: GenderRu): string => {
  const word =
    nth === -1
      ? { m: 'последний', f: 'последняя', n: 'последнее' }[gender]
      : ordinalRu(nth, gender);
  return gender === 'f'
    ? word.replace(/ая$/, 'ую').replace(/яя$/, 'юю').replace(/ья$/, 'ью')
    : word;
};

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} и ${words.at(-1) ?? ''}`;

type Unit = readonly [gender: GenderRu, one: string, few: string, many: string];
const day: Unit = ['m', 'день', 'дня', 'дней'];
const week: Unit = ['f', 'неделю', 'недели', 'недель'];
const month: Unit = ['m', 'месяц', 'месяца', 'месяцев'];
const year: Unit = ['m', 'год', 'года', 'лет'];

/** «каждый месяц», «каждые 2 месяца», «каждый 21 месяц». */
const every = (interval: number, [gender, one, few, many]: Unit): string => {
  if (interval === 1) return `${each[gender]} ${one}`;
  const form = pluralRu(interval, one, few, many);
  return `${form === one ? each[gender] : 'каждые'} ${interval} ${form}`;
};

function weekWords({ weekdays: chosen, interval }: Extract<Recurrence, { every: 'week' }>): string {
  const [first = 1] = chosen;
  if (chosen.length === 1 && interval <= 2) {
    const { gender, on } = weekdayOf(first);
    return interval === 1 ? `${each[gender]} ${on}` : `${each[gender]} ${nthWord(2, gender)} ${on}`;
  }
  const days =
    chosen.join() === workdays.join()
      ? 'по будням'
      : `по ${list(chosen.map((one) => weekdayOf(one).by))}`;
  return interval === 1 ? days : `${every(interval, week)} ${days}`;
}

function monthDayWords({ day: on, interval }: Extract<Recurrence, { every: 'monthDay' }>): string {
  const months = every(interval, month);
  if (on === -1) return `${months} в последний день`;
  const rest = on > 28 ? ', в коротких месяцах — в последний день' : '';
  return `${months} ${on}-го${rest}`;
}

/** «каждый второй вторник», «каждый месяц 31-го, в коротких месяцах — в последний день». Without its end. */
export function recurrenceRu(rule: Recurrence): string {
  switch (rule.every) {
    case 'day':
      return every(rule.interval, day);
    case 'week':
      return weekWords(rule);
    case 'monthDay':
      return monthDayWords(rule);
    case 'monthWeekday': {
      const { gender, on } = weekdayOf(rule.weekday);
      const nth = nthWord(rule.nth, gender);
      return `${every(rule.interval, month)} ${rule.nth === 2 ? 'во' : 'в'} ${nth} ${on}`;
    }
    default: {
      const date = `${rule.day} ${calendarWords.ru.months[rule.month - 1] ?? ''}`;
      const rest = rule.month === 2 && rule.day === 29 ? ', в обычные годы — 28-го' : '';
      return `${every(rule.interval, year)} ${date}${rest}`;
    }
  }
}
