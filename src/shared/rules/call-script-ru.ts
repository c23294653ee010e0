import { calendarWords } from './calendar-words.ts';
import type { ScriptFacts, ScriptWords, Together } from './call-script-words.ts';
import { formatDate } from './date-format.ts';
import { pluralRu, yearsTogetherRu } from './grammar.ts';

/** «В ноябре»: the prepositional case. */
const inMonth =
  'январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре'.split(' ');

const ordersRu = (count: number): string =>
  `${count}\u00a0${pluralRu(count, 'заказ', 'заказа', 'заказов')}`;
const yearsRu = (count: number): string => `${count}\u00a0${pluralRu(count, 'год', 'года', 'лет')}`;

const dayPart = (time: string): string => {
  if (time < '12:00') return 'доброе утро';
  return time < '18:00' ? 'добрый день' : 'добрый вечер';
};

const upper = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const quoted = (name: string): string => (/[«"„]/.test(name) ? name : `«${name}»`);

const introduction = ({ ownerName, shopName }: ScriptFacts): string => {
  const parts = [ownerName.trim(), shopName.trim() === '' ? '' : quoted(shopName.trim())];
  const known = parts.filter((part) => part !== '');
  return known.length === 0 ? '' : ` Это ${known.join(', ')}.`;
};

const since = (date: string, today: string): string => {
  const month = calendarWords.ru.months[Number(date.slice(5, 7)) - 1] ?? '';
  return `с ${month}${date.slice(0, 4) === today.slice(0, 4) ? '' : ' прошлого года'}`;
};

const thanks = (together: Together): string => {
  if (together.kind === 'none') {
    return 'Спасибо, что выбираете нас.';
  }
  if (together.kind === 'first') {
    return `${formatDate(together.on, 'ru', 'long', together.today)} вы сделали у нас первый заказ. Спасибо вам за доверие.`;
  }
  if (together.kind === 'months') {
    return `Вы с нами ${since(together.since, together.today)}, уже ${ordersRu(together.orders)}. Спасибо вам за выбор.`;
  }
  if (together.kind === 'anniversary') {
    return `В ${inMonth[together.month - 1] ?? ''} исполняется ${yearsRu(together.years)} с вашего первого заказа, всего их уже ${together.orders}. Спасибо вам за выбор.`;
  }
  return `Вы с нами ${yearsTogetherRu(together.year)}, ${ordersRu(together.orders)}. Спасибо вам за выбор.`;
};

export const scriptWordsRu: ScriptWords = {
  greeting: (facts, time) => {
    const hello =
      facts.address === null ? upper(dayPart(time)) : `${facts.address}, ${dayPart(time)}`;
    return `${hello}!${introduction(facts)} Вам удобно сейчас говорить?`;
  },
  thanks,
  silent: (lastOrderOn, today) =>
    `Последний ваш заказ был ${formatDate(lastOrderOn, 'ru', 'long', today)}. Что-то у нас стало неудобно?`,
  questions: [
    'Что нам улучшить, чтобы вам было легче?',
    'За что вы выбираете нас, а не других?',
    'Посоветуете ли вы нас знакомым, от 0 до 10?',
  ],
  closing: 'Спасибо, мы всё записали. Когда исправим, расскажем вам.',
};
