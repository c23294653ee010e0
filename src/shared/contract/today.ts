import { z } from 'zod';
import { id, isoDate, nothing } from './fields.ts';
import { command, query } from './operation.ts';
import { todayRuleChange, todayRulesSchema } from './today-rules.ts';
import { ruleKinds, todayLine, type TodayKind } from './today-lines.ts';

/** How many lines of a kind one day holds; those that matter most come first. */
export const mostLines = {
  call: 200,
  reminder: 200,
  silent: 10,
  thanks: 10,
  delivery: 10,
  date: 200,
} as const satisfies Readonly<Record<TodayKind, number>>;

/** What will be, or could be done, on a day that asks for nothing. */
const ahead = z.object({
  /** What comes first after today. */
  next: z
    .object({
      kind: z.enum(['reminder', 'call']),
      on: isoDate,
      time: z.string().nullable(),
      /** The reminder's text, or the client's name. */
      text: z.string(),
    })
    .nullable(),
  /** Of the clients whom nobody has spoken to for three months, the one with most revenue. */
  unheard: z
    .object({
      clientId: id,
      name: z.string(),
      phone: z.string(),
      orders: z.int(),
      /** Null: never. */
      lastContactOn: isoDate.nullable(),
    })
    .nullable(),
});

/** One line that a rule made. */
const marked = {
  kind: z.enum(ruleKinds),
  clientId: id,
  occasion: z.string().min(1).max(600),
};

export const todayContract = {
  /** What this day asks for: lines in the order of the screen, at most `mostLines` of a kind. */
  'today.get': query({
    input: nothing,
    output: z.object({
      today: isoDate,
      weeks: z.array(
        z.object({
          id,
          title: z.string().nullable(),
          startsOn: isoDate,
          done: z.int(),
          total: z.int(),
        }),
      ),
      lines: z.array(todayLine),
      /** Kinds of which there is more than is shown. */
      cut: z.array(z.string()),
      /** Null where there is something to do. */
      ahead: ahead.nullable(),
    }),
  }),
  /** A line that a rule made is dealt with: it stays away until its next occasion. `not_found`. */
  'today.done': command({ input: z.object(marked), output: z.object({ id }) }),
  /** Puts a line that a rule made off to a day. `not_found`. */
  'today.move': command({
    input: z.object({ ...marked, until: isoDate }),
    output: z.object({ id }),
  }),
  /** Switches a rule, or sets its number of days. */
  'today.setRule': command({ input: todayRuleChange, output: todayRulesSchema }),
} as const;
