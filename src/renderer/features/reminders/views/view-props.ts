import type { Output } from '#shared/contract/index.ts';
import type { CalendarItem } from '#shared/contract/calendar.ts';
import type { Moves } from './use-moves.ts';

export interface ViewProps {
  readonly days: readonly string[];
  readonly items: readonly CalendarItem[];
  readonly more: Output<'calendar.range'>['more'];
  readonly moves: Moves;
  readonly onOpen: (item: CalendarItem) => void;
  /** Opens one day by itself. */
  readonly onDay: (day: string) => void;
}
