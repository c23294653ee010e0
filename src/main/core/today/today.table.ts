import type { Generated } from 'kysely';

export interface TodayMarksTable {
  id: Generated<number>;
  client_id: number;
  kind: 'silent' | 'thanks' | 'delivery' | 'date';
  /** Which occasion of that kind: a date, an order's id. */
  occasion: string;
  /** The local date it was put off to; null once it is done. */
  until_on: string | null;
  /** Local date. */
  marked_on: string;
}
