import { useState } from 'react';
import type { Stop } from './stops.ts';

export interface CurrentLine {
  readonly line: Stop | undefined;
  readonly choose: (key: string) => void;
  /** To the line so many places further; stays at the ends. */
  readonly step: (places: 1 | -1) => void;
}

/**
 * The line that keys work on: the first, until another is chosen. Once it is done, the one that takes its place, so
 * that a day is worked off without moving.
 */
export function useCurrentLine(lines: readonly Stop[]): CurrentLine {
  const [chosen, setChosen] = useState<{ key: string; index: number } | null>(null);
  const found = lines.findIndex(({ key }) => key === chosen?.key);
  const index = found === -1 ? Math.min(chosen?.index ?? 0, lines.length - 1) : found;
  const choose = (next: number): void => {
    const line = lines[Math.min(Math.max(next, 0), lines.length - 1)];
    if (line) setChosen({ key: line.key, index: lines.indexOf(line) });
  };
  const line = lines[index];
  // Where it stands is remembered, so that the one after it is next when it is gone.
  if (line && (chosen?.key !== line.key || chosen.index !== index)) {
    setChosen({ key: line.key, index });
  }
  return {
    line,
    choose: (key) => choose(lines.findIndex((one) => one.key === key)),
    step: (places) => choose(index + places),
  };
}
