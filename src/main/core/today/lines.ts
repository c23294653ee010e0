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
  const proposed = new Set<number>();
  for (const { kind, read } of lineReaders) {
    let count = 0;
    for (const line of await read(day)) {
      if (line.section === 'call' && 'clientId' in line) {
        if (proposed.has(line.clientId)) continue;
        proposed.add(line.clientId);
      }
      if (count === mostLines[kind]) {
        cut.push(kind);
        break;
      }
      count += 1;
      found.push(line);
    }
  }
  const lines = todaySections.flatMap((section) =>
    found.filter((line) => line.section === section),
  );
  return { lines, cut };
}
