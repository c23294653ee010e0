import type { IsoDate } from '../calendar.ts';

/** What the owner has said of one line that a rule made. */
export interface TodayMark {
  /** The day it was put off to; null once it is done. */
  readonly untilOn: IsoDate | null;
  /** When that was said. */
  readonly markedOn: IsoDate;
}

export interface MarkedLine {
  /** Of this very occasion; null where nothing was said. */
  readonly mark: TodayMark | null;
  readonly contactOn: IsoDate | null;
  /** Whether the rule makes the line today. */
  readonly isDue: boolean;
}

/**
 * Whether a line that a rule can make is on today's list. Done is done for this occasion. Put off, it is back on
 * its day whatever the rule says by then, since the owner chose that day; unless there was a contact after he did.
 */
export function isOnList({ mark, contactOn, isDue }: MarkedLine, today: IsoDate): boolean {
  if (mark === null) return isDue;
  if (mark.untilOn === null || mark.untilOn > today) return false;
  return contactOn === null || contactOn <= mark.markedOn;
}
