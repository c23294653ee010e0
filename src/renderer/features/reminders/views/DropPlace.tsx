import { useState, type DragEvent, type ReactNode } from 'react';
import type { CalendarItem } from '#shared/contract/calendar.ts';
import { keyOf } from './item-time.ts';

interface DropPlaceProps {
  readonly className: string | undefined;
  readonly items: readonly CalendarItem[];
  readonly onDrop: (item: CalendarItem) => void;
  readonly label: string;
  readonly isToday?: boolean;
  readonly children: ReactNode;
}

/** A day or an hour that things can be dragged to. */
export function DropPlace({ className, items, onDrop, label, isToday, children }: DropPlaceProps) {
  const [isOver, setOver] = useState(false);
  return (
    // What is dropped here can be moved here by keys as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={className}
      aria-label={label}
      data-column
      data-over={isOver || undefined}
      data-today={isToday || undefined}
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const key = event.dataTransfer.getData('text/plain');
        const item = items.find((one) => keyOf(one) === key);
        if (item) onDrop(item);
      }}
    >
      {children}
    </section>
  );
}
