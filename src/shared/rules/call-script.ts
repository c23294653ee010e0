import { age, daysBetween } from './calendar.ts';
import { scriptWordsEn } from './call-script-en.ts';
import { scriptWordsRu } from './call-script-ru.ts';
import type { CallScript, ScriptFacts, Together } from './call-script-words.ts';

/** Below so many days nobody is silent, however often they used to come. */
const silentAtLeastDays = 60;

/** Which words of thanks the facts call for; `year` 4 is the fourth year, after three full ones. */
const togetherOf = ({ firstOrderOn, orders, today }: ScriptFacts): Together => {
  if (firstOrderOn === null || orders < 1) return { kind: 'none' };
  if (orders === 1) return { kind: 'first', on: firstOrderOn, today };
  const fullYears = age(firstOrderOn, today) ?? 0;
  const month = Number(today.slice(5, 7));
  const calendarYears = Number(today.slice(0, 4)) - Number(firstOrderOn.slice(0, 4));
  if (calendarYears >= 1 && Number(firstOrderOn.slice(5, 7)) === month) {
    return { kind: 'anniversary', orders, years: calendarYears, month };
  }
  if (fullYears < 1) return { kind: 'months', orders, since: firstOrderOn, today };
  return { kind: 'years', orders, year: fullYears + 1 };
};

/** Whether the client has been silent for longer than is usual for them: more than twice their own interval. */
export const isSilent = ({ lastOrderOn, usualIntervalDays, today }: ScriptFacts): boolean =>
  lastOrderOn !== null &&
  daysBetween(lastOrderOn, today) > Math.max(silentAtLeastDays, 2 * (usualIntervalDays ?? 90));

/**
 * What to say: a greeting by name, thanks out of the client's own facts, the questions. `time` (`HH:MM`) is the
 * client's clock: it chooses between morning, day and evening. Nothing in it depends on the client's gender.
 */
export const callScript = (facts: ScriptFacts, time: string, language: 'ru' | 'en'): CallScript => {
  const words = language === 'ru' ? scriptWordsRu : scriptWordsEn;
  const silent =
    isSilent(facts) && facts.lastOrderOn !== null
      ? [words.silent(facts.lastOrderOn, facts.today)]
      : [];
  return {
    greeting: words.greeting(facts, time),
    thanks: words.thanks(togetherOf(facts)),
    questions: [...silent, ...words.questions],
    closing: words.closing,
  };
};
