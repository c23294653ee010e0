/**
 * The rules that make lines of Today by themselves, each with its number of days and the bounds of that:
 * `silent` and `thanks`, `delivery`, `dates` say in rules/today what the number means to them.
 */
export const todayRules = {
  silent: { days: 14, min: 1, max: 365 },
  thanks: { days: 3, min: 0, max: 60 },
  delivery: { days: 2, min: 0, max: 60 },
  dates: { days: 14, min: 0, max: 60 },
} as const satisfies Readonly<Record<string, { days: number; min: number; max: number }>>;

export type TodayRule = keyof typeof todayRules;

/** In the order in which settings list them. */
export const todayRuleNames = [
  'silent',
  'thanks',
  'delivery',
  'dates',
] as const satisfies readonly TodayRule[];
