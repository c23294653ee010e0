import { addDays, addMonths, daysInMonth, isoDate, isoWeekday, type IsoDate } from '../calendar.ts';
import { workdays } from '../recurrence/recurrence.ts';
import type { Pattern } from './pieces.ts';
import { phrase } from './words.ts';

export const monday = (today: IsoDate): IsoDate => addDays(today, 1 - isoWeekday(today));
const lastOfMonth = (date: IsoDate): IsoDate =>
  `${date.slice(0, 8)}${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))}`;

/** The day itself, or the nearest from Monday to Friday behind or before it. */
const workdayFrom = (date: IsoDate, step: 1 | -1): IsoDate =>
  workdays.includes(isoWeekday(date)) ? date : workdayFrom(addDays(date, step), step);

/** The nearest such day of a month, today included. */
export const nextMonthDay = (day: number, today: IsoDate): IsoDate | null => {
  for (let months = 0; months <= 2; months++) {
    const month = addMonths(`${today.slice(0, 8)}01`, months);
    const date = isoDate(Number(month.slice(0, 4)), Number(month.slice(5, 7)), day);
    if (date !== null && date >= today) return date;
  }
  return null;
};

/** What names a day by its place in a week or a month. */
export const periodPatterns: readonly Pattern[] = [
  {
    expression: phrase('(?:на\\s+следующей\\s+неделе|next\\s+week)'),
    read: (_, { today }) => ({ date: addDays(monday(today), 7) }),
  },
  {
    expression: phrase('в\\s+следующем\\s+месяце|next\\s+month'),
    read: (_, { today }) => ({ date: addMonths(`${today.slice(0, 8)}01`, 1) }),
  },
  {
    expression: phrase(
      `(?:(?:в|к|on|by)\\s+)?(?:the\\s+)?(?<which>перв|последн|first|last)\\p{L}{0,3}\\s+(?:рабоч(?:ий|его|ему)\\s+(?:день|дня|дню)|(?:working|business)\\s+day|workday)\\s+(?:of\\s+)?(?:this\\s+|the\\s+|этого\\s+)?(?<next>следующего\\s+|next\\s+)?(?:месяца|month)`,
    ),
    read: ({ which = '', next }, { today }) => {
      const isFirst = /^(?:перв|first)/u.test(which);
      const inMonth = (months: number): IsoDate => {
        const first = addMonths(`${today.slice(0, 8)}01`, months);
        return isFirst ? workdayFrom(first, 1) : workdayFrom(lastOfMonth(first), -1);
      };
      const date = inMonth(next === undefined ? 0 : 1);
      return { date: date < today ? inMonth(1) : date };
    },
  },
  {
    expression: phrase(
      '(?:в|к)\\s+конц[еу]\\s+месяца|(?:(?:в|к)\\s+)?последн(?:ий|его|ему)\\s+(?:день|дня|дню|числ[оау])\\s+(?:этого\\s+)?месяца|(?:(?:at|by)\\s+)?(?:the\\s+)?end\\s+of\\s+(?:the\\s+)?month|(?:on\\s+)?the\\s+last\\s+day\\s+of\\s+(?:the|this)\\s+month',
    ),
    read: (_, { today }) => ({ date: lastOfMonth(today) }),
  },
  {
    expression: phrase(
      '(?:в|к)\\s+начал[еу]\\s+(?:следующего\\s+)?месяца|(?:at\\s+)?(?:the\\s+)?(?:beginning|start)\\s+of\\s+next\\s+month',
    ),
    read: (_, { today }) => ({ date: addMonths(`${today.slice(0, 8)}01`, 1) }),
  },
  {
    expression: phrase('(?:в|к)\\s+середин[еу]\\s+месяца'),
    read: (_, { today }) => ({ date: nextMonthDay(15, today) ?? today }),
  },
  {
    expression: phrase(
      '(?:в|к)\\s+конц[еу]\\s+недели|(?:(?:at|by)\\s+)?(?:the\\s+)?end\\s+of\\s+(?:the\\s+)?week',
    ),
    read: (_, { today }) => {
      const friday = addDays(monday(today), 4);
      return { date: friday < today ? addDays(friday, 7) : friday };
    },
  },
  {
    expression: phrase('на\\s+(?:этих\\s+)?выходных|(?:this|on\\s+the|at\\s+the)\\s+weekend'),
    read: (_, { today }) => {
      const saturday = addDays(monday(today), 5);
      return { date: saturday < today ? today : saturday };
    },
  },
];
