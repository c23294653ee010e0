import type { IsoDate } from './calendar.ts';

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
