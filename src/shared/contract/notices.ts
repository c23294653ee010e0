import { z } from 'zod';
import { isTimeZone } from '../rules/zones.ts';
import { id, instant, isoDate } from './fields.ts';
import { command, query } from './operation.ts';

/**
 * Where the window stands: a page learns of a journey at once, the program's own threads only when they start anew.
 */
const place = z.object({
  timeZone: z
    .string()
    .max(64)
    .regex(/^[A-Za-z][\w+\-/]*$/)
    .refine(isTimeZone, 'unfit'),
});

export const notice = z.object({
  key: z.string(),
  kind: z.enum(['reminder', 'date']),
  /** Which reminder, and which day of its rule; null for a date. */
  reminderId: id.nullable(),
  occurrence: isoDate.nullable(),
  /** Of a reminder its words, of a date the owner's word for it; null for a birthday. */
  text: z.string().nullable(),
  clientId: id.nullable(),
  clientName: z.string().nullable(),
  on: isoDate,
  /** Local `HH:MM`; null: any time of the day. */
  time: z.string().nullable(),
  /** Which anniversary; null where the year is not known, and of a reminder. */
  years: z.int().nullable(),
  /** When it is to be told of, UTC. */
  at: instant,
});
export type TellableNotice = z.output<typeof notice>;

export const noticesContract = {
  /** Whether something is to be told of now, and when the next is, within the quarter of an hour that comes. */
  'notices.waiting': query({
    input: place,
    output: z.object({ isWaiting: z.boolean(), nextAt: instant.nullable() }),
  }),
  /**
   * What is to be told of now, each once whoever asks and however often: whoever takes it tells it. `missed` came due
   * while nobody could be told, and is told as one; `isCut` where there was more of it than anyone reads.
   */
  'notices.take': command({
    input: place,
    output: z.object({
      fresh: z.array(notice),
      missed: z.array(notice),
      isCut: z.boolean(),
    }),
  }),
} as const;
