import { readClock } from './typed-date.ts';

/** Hours in which a client likes to be called, `HH:MM`; null for no such bound. They may run over midnight. */
export interface CallHours {
  readonly callFrom: string | null;
  readonly callTo: string | null;
}

/** «7 вечера» and “7 pm” are twelve hours later than their figure, noon and midnight apart. */
const isLaterPart = /\s*(?:дня|вечера|p\.?m\.?)$/u;
const partsOfDay: readonly (readonly [part: RegExp, isLater: boolean])[] = [
  [/\s*(?:утра|a\.?m\.?)$/u, false],
  [isLaterPart, true],
];

function readHour(text: string): string | null {
  const bare = text.trim().replace(/\s*(?:часов|часа|час|ч\.?|o'clock)(?=\s|$)/u, '');
  for (const [part, isLater] of partsOfDay) {
    if (!part.test(bare)) continue;
    const clock = readClock(bare.replace(part, ''));
    if (clock === null || clock >= '13:00') return clock;
    const hour = (Number(clock.slice(0, 2)) % 12) + (isLater ? 12 : 0);
    return `${String(hour).padStart(2, '0')}${clock.slice(2)}`;
  }
  return readClock(bare);
}

/** «С 2 до 5 дня» says the part of the day once for both, where that leaves them in their order. */
function sharedPart(from: string | null, to: string | null, second: string): string | null {
  if (from === null || to === null || from >= '12:00' || !isLaterPart.test(second)) return from;
  const later = `${Number(from.slice(0, 2)) + 12}${from.slice(2)}`;
  return later < to ? later : from;
}

const both =
  /^(?:с|со|от|между|from|between)?\s*(\S.*?)\s*(?:[-\u2013\u2014]|(?:^|\s)(?:до|по|и|to|till|until|and)\s)\s*(\S.*)$/u;
const after = /^(?:после|не раньше|с|со|от|after|from|since|not before)\s+(.+)$/u;
const before = /^(?:до|не позже|before|until|till|by|not after)\s+(.+)$/u;

/**
 * Hours as people write them: «11-13», «с 11 до 13», «после 11», «до 18», «11:30–13», “9 am to 6 pm”. An hour alone is
 * the earliest one. Null for what means no hours.
 */
export function readCallHours(text: string): CallHours | null {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/^(?:звонить|call)\s+/u, '');
  const [, first = '', second = ''] = both.exec(typed) ?? [];
  const callTo = readHour(second);
  const callFrom = sharedPart(readHour(first), callTo, second);
  if (callFrom !== null && callTo !== null)
    return callFrom === callTo ? null : { callFrom, callTo };
  const earliest = readHour(after.exec(typed)?.[1] ?? typed);
  if (earliest !== null) return { callFrom: earliest, callTo: null };
  const latest = readHour(before.exec(typed)?.[1] ?? '');
  return latest === null ? null : { callFrom: null, callTo: latest };
}
