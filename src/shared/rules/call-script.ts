import { age, daysBetween, type IsoDate } from './calendar.ts';
import { scriptWordsEn } from './call-script-en.ts';
import { scriptWordsRu } from './call-script-ru.ts';

/** What is known of a client, for the words to say; money has no place in them. */
export interface ScriptFacts {
  /** As to be said aloud: «Зоя Игоревна»; null where nothing fit to be said is known. */
  readonly address: string | null;
  readonly firstOrderOn: IsoDate | null;
  readonly lastOrderOn: IsoDate | null;
  readonly orders: number;
  /** Median days between orders; null below three of them. */
  readonly usualIntervalDays: number | null;
  readonly today: IsoDate;
  readonly ownerName: string;
  readonly shopName: string;
}

export interface CallScript {
  readonly greeting: string;
  /** Built of the client's own facts. */
  readonly thanks: string;
  readonly questions: readonly string[];
  readonly closing: string;
}

/** What a language needs to say; `time` is `HH:MM` by the client's clock. */
export interface ScriptWords {
  greeting(facts: ScriptFacts, time: string): string;
  thanks(together: Together): string;
  silent(lastOrderOn: IsoDate, today: IsoDate): string;
  readonly questions: readonly string[];
  readonly closing: string;
}

/** How long a client has been with us, in the terms in which one gives thanks. */
export type Together =
  | { readonly kind: 'none' }
  | { readonly kind: 'first'; readonly on: IsoDate; readonly today: IsoDate }
  | {
      readonly kind: 'months';
      readonly orders: number;
      readonly since: IsoDate;
      readonly today: IsoDate;
    }
  | {
      readonly kind: 'anniversary';
      readonly orders: number;
      readonly years: number;
      readonly month: number;
    }
  | { readonly kind: 'years'; readonly orders: number; readonly year: number };

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
