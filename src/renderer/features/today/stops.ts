import type { MissedCall } from '#shared/contract/phone.ts';
import type { TodayLine } from '#shared/contract/today-lines.ts';

/** What the keys of the day stop at, from the top of the screen to its end. */
export type Stop = MissedStop | TodayLine;

export interface MissedStop {
  readonly kind: 'missed';
  readonly key: string;
  readonly call: MissedCall;
}

export const missedKey = ({ number }: MissedCall): string => `missed:${number}`;

export const missedStop = (call: MissedCall): MissedStop => ({
  kind: 'missed',
  key: missedKey(call),
  call,
});
