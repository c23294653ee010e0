import { calendarWords } from './calendar-words.ts';
import type { ScriptFacts, ScriptWords, Together } from './call-script-words.ts';
import { formatDate } from './date-format.ts';
import { ordinalEn } from './grammar.ts';

const dayPart = (time: string): string => {
  if (time < '12:00') return 'good morning';
  return time < '18:00' ? 'good afternoon' : 'good evening';
};

const upper = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const ordersEn = (count: number): string => `${count}\u00a0${count === 1 ? 'order' : 'orders'}`;

const introduction = ({ ownerName, shopName }: ScriptFacts): string => {
  const [owner, shop] = [ownerName.trim(), shopName.trim()];
  if (owner !== '' && shop !== '') return ` This is ${owner} from ${shop}.`;
  const known = owner === '' ? shop : owner;
  return known === '' ? '' : ` This is ${known}.`;
};

const monthOf = (month: number): string => calendarWords.en.months[month - 1] ?? '';

const since = (date: string, today: string): string => {
  const sameYear = date.slice(0, 4) === today.slice(0, 4);
  return `since ${monthOf(Number(date.slice(5, 7)))}${sameYear ? '' : ' last year'}`;
};

const thanks = (together: Together): string => {
  if (together.kind === 'none') {
    return 'Thank you for choosing us.';
  }
  if (together.kind === 'first') {
    return `You placed your first order with us on ${formatDate(together.on, 'en', 'long', together.today)}. Thank you for your trust.`;
  }
  if (together.kind === 'months') {
    return `You have been with us ${since(together.since, together.today)}, ${ordersEn(together.orders)} already. Thank you for choosing us.`;
  }
  if (together.kind === 'anniversary') {
    return `This ${monthOf(together.month)} it is ${together.years}\u00a0${together.years === 1 ? 'year' : 'years'} since your first order, and there have been ${together.orders} of them. Thank you for choosing us.`;
  }
  return `This is your ${ordinalEn(together.year)} year with us, ${ordersEn(together.orders)}. Thank you for choosing us.`;
};

export const scriptWordsEn: ScriptWords = {
  greeting: (facts, time) => {
    const hello = `${upper(dayPart(time))}${facts.address === null ? '' : `, ${facts.address}`}`;
    return `${hello}!${introduction(facts)} Is this a good time to talk?`;
  },
  thanks,
  silent: (lastOrderOn, today) =>
    `Your last order was on ${formatDate(lastOrderOn, 'en', 'long', today)}. Has anything become inconvenient with us?`,
  questions: [
    'What could we improve to make things easier for you?',
    'Why do you choose us rather than others?',
    'Would you recommend us to friends, from 0 to 10?',
  ],
  closing: 'Thank you, I have written it all down. Once it is mended, we will tell you.',
};
