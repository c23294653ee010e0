import type { Position } from './row-window.ts';

/** Where a list was left, so that Back returns to the same row. */
interface Place {
  readonly position: Position;
  readonly active: number;
  readonly count: number;
}

const places = new Map<string, Place>();
const most = 50;

export const recall = (list: string): Place | undefined => places.get(list);

export function remember(list: string, place: Place): void {
  places.delete(list);
  places.set(list, place);
  const [oldest] = places.keys();
  if (places.size > most && oldest !== undefined) places.delete(oldest);
}
