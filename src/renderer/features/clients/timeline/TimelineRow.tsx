import type { TimelineItem } from '#shared/contract/clients.ts';
import { DateText } from '#renderer/ui/format/values.tsx';
import { CallRow } from './CallRow.tsx';
import { InteractionRow } from './InteractionRow.tsx';
import { OrderRow } from './OrderRow.tsx';
import classes from './timeline.module.css';

interface TimelineRowProps {
  readonly item: TimelineItem;
  /** The first of its day says which day it is. */
  readonly isNewDay: boolean;
}

export function TimelineRow({ item, isNewDay }: TimelineRowProps) {
  return (
    <li className={classes.row} data-new-day={isNewDay || undefined}>
      <div className={classes.day}>{isNewDay && <DateText date={item.on} />}</div>
      {item.type === 'order' && <OrderRow order={item} />}
      {item.type === 'interaction' && <InteractionRow interaction={item} />}
      {item.type === 'call' && <CallRow call={item} />}
    </li>
  );
}
