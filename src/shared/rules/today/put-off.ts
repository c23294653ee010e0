import { addDays, nextWorkingDay, type IsoDate } from '../calendar.ts';

/** Where one key moves a line to. */
export type PutOff = 'tomorrow' | 'workingDay';

/** The day a line is moved to; a RangeError where no day of the week is worked. */
export const putOffTo = (where: PutOff, today: IsoDate, workingDays: readonly number[]): IsoDate =>
  where === 'tomorrow' ? addDays(today, 1) : nextWorkingDay(today, workingDays);
