import type { IsoDate } from '../calendar.ts';
import type { Recurrence } from '../recurrence/recurrence.ts';

export type ReminderKind = 'task' | 'call' | 'meeting';

/** When something is to be done, as it is said in words. */
export interface When {
  /** Local date; of a rule its first day. */
  readonly on: IsoDate;
  /** Local `HH:MM`; null: any time of the day. */
  readonly time: string | null;
  readonly rule: Recurrence | null;
  readonly durationMinutes: number | null;
  /** How long before it to be reminded; whole days are calendar days. Null: at the time itself. */
  readonly leadMinutes: number | null;
}

/** A reminder understood from ordinary words. */
export interface QuickEntry extends When {
  /** What was not understood as a time, which is what to remind of. */
  readonly text: string;
  readonly kind: ReminderKind;
  /** Whether any word said when; otherwise it is for today. */
  readonly isDated: boolean;
  /** Whether any word said which day; an hour alone does not. */
  readonly namesDay: boolean;
}

/** Where one stands when one says «завтра». */
export interface Moment {
  /** UTC instant. */
  readonly now: string;
  /** IANA name. */
  readonly timeZone: string;
}
