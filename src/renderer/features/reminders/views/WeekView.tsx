import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { localDate, useFormat } from '#renderer/ui/format/use-format.ts';
import { DropPlace } from './DropPlace.tsx';
import { ItemCard } from './ItemCard.tsx';
import { placeOf } from './item-time.ts';
import type { ViewProps } from './view-props.ts';
import classes from './views.module.css';

/** A column a day; things are dragged from one to another with their hour. */
export function WeekView({ days, items, more, moves, onOpen, onDay }: ViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const today = localDate();
  return (
    <div className={classes.week}>
      {days.map((day) => {
        const left = more.find(({ on }) => on === day)?.count ?? 0;
        const own = items.filter(({ on }) => on === day);
        return (
          <DropPlace
            key={day}
            className={classes.day}
            label={format.date(day, 'day')}
            items={items}
            isToday={day === today}
            onDrop={(item) => moves.put(item, { on: day, time: item.time })}
          >
            <UnstyledButton className={classes.dayTitle} onClick={() => onDay(day)}>
              {format.date(day, 'day')}
            </UnstyledButton>
            <div className={classes.cards}>
              {own.map((item) => (
                <ItemCard key={placeOf(item)} item={item} moves={moves} onOpen={onOpen} />
              ))}
            </div>
            {left > 0 && (
              <UnstyledButton className={classes.more} onClick={() => onDay(day)}>
                {t(($) => $.calendar.more, { left: format.number(left) })}
              </UnstyledButton>
            )}
          </DropPlace>
        );
      })}
    </div>
  );
}
