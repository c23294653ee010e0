import { addDays, addMonths, startOfMonth, type IsoDate } from '#shared/rules/calendar.ts';

export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export const presetNames = ['month', 'lastMonth', 'quarter', 'year', 'twelve'] as const;
export type PresetName = (typeof presetNames)[number];

/** Usual periods up to today, both ends included; `twelve` is what the report itself takes for twelve months. */
export function presets(today: IsoDate, twelve: Span): Readonly<Record<PresetName, Span>> {
  const month = startOfMonth(today);
  const monthOfQuarter = (Number(today.slice(5, 7)) - 1) % 3;
  return {
    month: { from: month, to: today },
    lastMonth: { from: addMonths(month, -1), to: addDays(month, -1) },
    quarter: { from: addMonths(month, -monthOfQuarter), to: today },
    year: { from: `${today.slice(0, 4)}-01-01`, to: today },
    twelve,
  };
}

/** Which of them a period is; null for one of the user's own. */
export const presetOf = (
  { from, to }: Span,
  known: Readonly<Record<PresetName, Span>>,
): PresetName | null =>
  // In January the month is the year: the longer name would surprise, so the first one counts.
  presetNames.find((name) => known[name].from === from && known[name].to === to) ?? null;
