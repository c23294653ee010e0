import { todaySections, type TodayKind, type TodayLine } from '#shared/contract/today-lines.ts';
import { mostLines } from '#shared/contract/today.ts';
import type { Day } from './line-reader.ts';
import { lineReaders } from './line-readers.ts';

export interface DayLines {
  readonly lines: TodayLine[];
  /** Kinds of which there is more. */
  readonly cut: TodayKind[];
}

/** The day's lines, in the order of the screen. */
export async function readLines(day: Day): Promise<DayLines> {
  const found: TodayLine[] = [];
  const cut: TodayKind[] = [];
  const named = new Set<number | null>();
  for (const { kind, read } of lineReaders) {
    let count = 0;
    for (const line of await read(day)) {
      const clientId = toCall(line);
      if (line.section === 'proposed' && named.has(clientId)) continue;
      if (clientId !== null) named.add(clientId);
      if (count === mostLines[kind]) {
        cut.push(kind);
        break;
      }
      count += 1;
      found.push(line);
    }
  }
  const lines = todaySections.flatMap((section) => {
    const those = found.filter((line) => line.section === section);
    return hasHours(section) ? those.toSorted(byHour) : those;
  });
  return { lines, cut };
}

/** Whom a line asks to call; a reminder that is no call may be about anything else. */
function toCall(line: TodayLine): number | null {
  if (line.kind !== 'reminder') return line.kind === 'date' ? null : line.clientId;
  return line.reminder.kind === 'call' ? line.reminder.clientId : null;
}

const hasHours = (section: TodayLine['section']): boolean =>
  section === 'call' || section === 'due';

/** What may be done at any time of the day follows what has an hour. */
function hourOf(line: TodayLine): string {
  const time = line.kind === 'call' ? line.plannedTime : null;
  return (line.kind === 'reminder' ? line.reminder.time : time) ?? '24:00';
}

const byHour = (a: TodayLine, b: TodayLine): number => hourOf(a).localeCompare(hourOf(b));
