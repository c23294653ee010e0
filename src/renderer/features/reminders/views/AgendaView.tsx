import { UnstyledButton } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useWords } from '../words/use-words.ts';
import { DropPlace } from './DropPlace.tsx';
import { ItemCard } from './ItemCard.tsx';
import { placeOf } from './item-time.ts';
import type { ViewProps } from './view-props.ts';
import classes from './views.module.css';

/** The next weeks as a list; days without anything are left out. */
export function AgendaView({ days, items, more, moves, onOpen, onDay }: ViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const busy = days.filter((day) => items.some(({ on }) => on === day));
  if (busy.length === 0) {
    return (
      <EmptyState
        icon={<IconCalendarEvent size={24} stroke={1.5} />}
        title={t(($) => $.calendar.empty.title)}
        text={t(($) => $.calendar.empty.text)}
      />
    );
  }
  return (
    <div className={classes.agenda}>
      {busy.map((day) => {
        const left = more.find(({ on }) => on === day)?.count ?? 0;
        return (
          <DropPlace
            key={day}
            className={classes.agendaDay}
            label={words.day(day)}
            items={items}
            onDrop={(item) => moves.put(item, { on: day, time: item.time })}
          >
            <h2 className={classes.agendaTitle}>{words.day(day)}</h2>
            <div className={classes.rows}>
              {items
                .filter(({ on }) => on === day)
                .map((item) => (
                  <ItemCard key={placeOf(item)} item={item} moves={moves} onOpen={onOpen} />
                ))}
              {left > 0 && (
                <UnstyledButton className={classes.more} onClick={() => onDay(day)}>
                  {t(($) => $.calendar.more, { left: format.number(left) })}
                </UnstyledButton>
              )}
            </div>
          </DropPlace>
        );
      })}
    </div>
  );
}
