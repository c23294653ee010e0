import { useTranslation } from 'react-i18next';
import type { CalendarItem } from '#shared/contract/calendar.ts';
import { minutesOf, timeOf } from '#shared/rules/day-times.ts';
import { useSettings } from '#renderer/api/settings.ts';
import { localDate, useFormat } from '#renderer/ui/format/use-format.ts';
import { DropPlace } from './DropPlace.tsx';
import { ItemCard } from './ItemCard.tsx';
import { placeOf } from './item-time.ts';
import type { ViewProps } from './view-props.ts';
import classes from './views.module.css';

const hourOf = (time: string): number => Math.floor(minutesOf(time) / 60);

/** The hours of the working day, and whichever others hold something. */
function hoursOf(items: readonly CalendarItem[], from: string, to: string): number[] {
  const used = items.flatMap(({ time }) => (time === null ? [] : [hourOf(time)]));
  const first = Math.min(hourOf(from), ...used);
  const last = Math.max(hourOf(to), ...used);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** A row an hour; what is dragged to one begins with it. */
export function DayView({ days, items, more, moves, onOpen }: ViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { workingFrom, workingTo } = useSettings();
  const [day = localDate()] = days;
  const left = more.find(({ on }) => on === day)?.count ?? 0;
  const row = (label: string, time: string | null, own: readonly CalendarItem[]) => (
    <DropPlace
      key={label}
      className={classes.hour}
      label={label}
      items={items}
      onDrop={(item) => moves.put(item, { on: day, time })}
    >
      <span className={classes.clock} aria-hidden>
        {label}
      </span>
      <div className={classes.line}>
        {own.map((item) => (
          <ItemCard key={placeOf(item)} item={item} moves={moves} onOpen={onOpen} />
        ))}
      </div>
    </DropPlace>
  );
  return (
    <div className={classes.dayRows}>
      {row(
        t(($) => $.calendar.allDay),
        null,
        items.filter(({ time }) => time === null),
      )}
      {hoursOf(items, workingFrom, workingTo).map((hour) =>
        row(
          timeOf(hour * 60),
          timeOf(hour * 60),
          items.filter(({ time }) => time !== null && hourOf(time) === hour),
        ),
      )}
      {left > 0 && (
        <p className={classes.quiet}>{t(($) => $.calendar.more, { left: format.number(left) })}</p>
      )}
    </div>
  );
}
