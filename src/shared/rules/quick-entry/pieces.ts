import type { IsoDate } from '../calendar.ts';
import type { Nth } from '../recurrence/recurrence.ts';
import type { Groups } from './words.ts';

/** What single words of a sentence say; `read-entry.ts` puts them together. */
export interface Pieces {
  readonly frequency?: {
    readonly unit: 'day' | 'week' | 'month' | 'year';
    readonly interval: number;
  };
  readonly weekdays?: readonly number[];
  readonly nth?: { readonly nth: Nth; readonly weekday: number };
  /** 1–31, -1 for the last. */
  readonly monthDay?: number;
  /** A day of some year, as a rule or a date without its year has it. */
  readonly yearDay?: { readonly month: number; readonly day: number };
  readonly date?: IsoDate;
  readonly until?: IsoDate;
  readonly times?: number;
  /** `HH:MM`. */
  readonly time?: string;
  /** A part of the day: the hour that is meant where none is said, and which half an hour is in. */
  readonly dayPart?: DayPart;
  readonly minutesFromNow?: number;
  readonly durationMinutes?: number;
  readonly leadMinutes?: number;
  /** Words that only introduce the rest. */
  readonly isAsked?: true;
}

export type DayPart = 'morning' | 'noon' | 'day' | 'evening' | 'night';

/** The local date and hour of the moment that is spoken in. */
export interface Here {
  readonly today: IsoDate;
  readonly hour: string;
}

export interface Pattern {
  readonly expression: RegExp;
  /** Null where this is not what it looked like. */
  readonly read: (groups: Groups, here: Here, pieces: Pieces) => Pieces | null;
}
