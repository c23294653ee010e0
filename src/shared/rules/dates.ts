/** Everything about calendar days that needs no time zone; what does need one is in zones.ts. */
export * from './calendar.ts';
export { formatDate } from './date-format.ts';
export { guessDateOrder, parseDate, parsePartialDate } from './date-parse.ts';
export type { DateOrder } from './date-parse.ts';
