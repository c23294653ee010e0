import { useState } from 'react';
import type { CalendarItem } from '#shared/contract/calendar.ts';
import { useSettings } from '#renderer/api/settings.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { canMove, keyOf, shifted, type Shift, type Slot } from './item-time.ts';

/** Ways to change what stands in the calendar. */
export interface Moves {
  readonly put: (item: CalendarItem, slot: Slot) => void;
  readonly shift: (item: CalendarItem, how: Shift) => void;
  readonly finish: (item: CalendarItem) => void;
  readonly drop: (item: CalendarItem) => void;
  /** What was moved just now: the focus goes with it, so that it can be moved on. */
  readonly movedKey: string | null;
  readonly forget: () => void;
}

export function useMoves(): Moves {
  const { workingFrom } = useSettings();
  const move = useCommand('reminders.move');
  const moveCall = useCommand('callWeek.move');
  const done = useCommand('reminders.done');
  const skip = useCommand('reminders.skip');
  const remove = useCommand('reminders.remove');
  const [movedKey, setMovedKey] = useState<string | null>(null);

  const put = async (item: CalendarItem, { on, time }: Slot): Promise<void> => {
    if (!canMove(item) || (item.on === on && item.time === time)) return;
    if (item.type === 'call') {
      const moved = await moveCall.run({ callId: item.id, on, ...(time === null ? {} : { time }) });
      if (moved) setMovedKey(keyOf({ ...item, on }));
    } else if (item.type === 'reminder') {
      const { id, occurrence } = item;
      const moved = await move.run({
        id,
        on,
        time,
        ...(occurrence === null ? {} : { occurrence }),
      });
      if (moved) setMovedKey(keyOf({ ...item, id: moved.id, on }));
    }
  };
  return {
    put: (item, slot) => void put(item, slot),
    shift: (item, how) => {
      const slot = shifted(item, how, workingFrom);
      if (slot) void put(item, slot);
    },
    finish: (item) => {
      if (item.type !== 'reminder') return;
      const { id, isDone, occurrence } = item;
      void done.run({ id, isDone: !isDone, ...(occurrence === null ? {} : { occurrence }) });
    },
    drop: (item) => {
      if (item.type !== 'reminder' || item.isDone) return;
      const { id, occurrence } = item;
      if (occurrence === null) void remove.run({ id });
      else void skip.run({ id, occurrence });
    },
    movedKey,
    forget: () => setMovedKey(null),
  };
}
