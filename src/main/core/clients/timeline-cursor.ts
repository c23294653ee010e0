import type { TimelineItem } from '#shared/contract/clients.ts';
import { invalidInput } from '#shared/contract/problems.ts';

export type TimelineType = TimelineItem['type'];

/** The last item of a page: what comes after it is the next page. */
export interface TimelineCursor {
  readonly at: string;
  readonly type: TimelineType;
  readonly id: number;
}

const written = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z) (order|call|interaction) (\d{1,15})$/;

export const writeCursor = ({ at, type, id }: TimelineCursor): string => `${at} ${type} ${id}`;

const isType = (text: string | undefined): text is TimelineType =>
  text === 'order' || text === 'call' || text === 'interaction';

/** Throws `invalid_input` for what `writeCursor` did not write. */
export function readCursor(text: string): TimelineCursor {
  const [, at, type, id] = written.exec(text) ?? [];
  if (at === undefined || !isType(type)) {
    throw invalidInput('before', 'unfit');
  }
  return { at, type, id: Number(id) };
}
