import type { TodayKind, TodayLine } from '#shared/contract/today-lines.ts';
import type { Settings } from '#shared/contract/settings.ts';
import type { ReadContext } from '../context.ts';

/** What the readers of lines are told of the day. */
export interface Day extends Pick<ReadContext, 'sqlite' | 'db'> {
  /** Local date. */
  readonly today: string;
  /** Local `HH:MM`. */
  readonly now: string;
  /** The same moment as a UTC instant. */
  readonly at: string;
  readonly timeZone: string;
  readonly settings: Settings;
}

/** Makes the lines of one kind, those that matter most first; read only as far as the day can hold. */
export interface LineReader {
  readonly kind: TodayKind;
  readonly read: (day: Day) => Iterable<TodayLine> | Promise<Iterable<TodayLine>>;
}
