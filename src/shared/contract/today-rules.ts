import { z } from 'zod';
import { todayRules, type TodayRule } from '../rules/today/today-rules.ts';

/** A rule that was never set, or is of a later version than the base, has its default; the others keep theirs. */
const rule = (name: TodayRule) => {
  const { days, min, max } = todayRules[name];
  return z
    .object({ isOn: z.boolean().default(true), days: z.int().min(min).max(max).default(days) })
    .prefault({});
};

/** Each rule of Today: whether it is on, and its number of days. */
export const todayRulesSchema = z.object({
  silent: rule('silent'),
  thanks: rule('thanks'),
  delivery: rule('delivery'),
  dates: rule('dates'),
});
export type TodayRules = z.output<typeof todayRulesSchema>;

const changeOf = <R extends TodayRule>(name: R) =>
  z.object({
    rule: z.literal(name),
    isOn: z.boolean().optional(),
    days: z.int().min(todayRules[name].min).max(todayRules[name].max).optional(),
  });

/** One rule switched, or its number set. */
export const todayRuleChange = z.discriminatedUnion('rule', [
  changeOf('silent'),
  changeOf('thanks'),
  changeOf('delivery'),
  changeOf('dates'),
]);

export const defaultTodayRules: TodayRules = todayRulesSchema.parse({});
