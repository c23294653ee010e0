import { UnstyledButton } from '@mantine/core';
import {
  IconCake,
  IconCheck,
  IconPhone,
  IconPhoneCalling,
  IconRepeat,
  IconUsers,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type DragEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarItem } from '#shared/contract/calendar.ts';
import { canMove, keyOf, type Shift } from './item-time.ts';
import type { Moves } from './use-moves.ts';
import classes from './views.module.css';

interface ItemCardProps {
  readonly item: CalendarItem;
  readonly moves: Moves;
  readonly onOpen: (item: CalendarItem) => void;
}

const shifts: Readonly<Record<string, Shift>> = {
  ArrowLeft: 'previousDay',
  ArrowRight: 'nextDay',
  ArrowUp: 'earlier',
  ArrowDown: 'later',
};

/** One thing of a day: Enter opens it, Alt with an arrow moves it, Ctrl+Enter does it, Delete takes it away. */
export function ItemCard({ item, moves, onOpen }: ItemCardProps) {
  const key = keyOf(item);
  const card = useRef<HTMLElement | null>(null);
  const isMoved = moves.movedKey === key;
  useEffect(() => {
    if (isMoved) card.current?.focus();
  }, [isMoved]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const shift = event.altKey ? shifts[event.code] : undefined;
    if (shift !== undefined) moves.shift(item, shift);
    else if (event.code === 'Enter' && (event.ctrlKey || event.metaKey)) moves.finish(item);
    else if (event.code === 'Delete') moves.drop(item);
    else return;
    event.preventDefault();
  };
  const shared = {
    ref: (element: HTMLElement | null) => {
      card.current = element;
    },
    className: classes.card,
    'data-card': true,
    'data-type': item.type,
    'data-done': isOver(item) || undefined,
    'data-coming': (item.type === 'reminder' && item.isComing) || undefined,
    draggable: canMove(item),
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData('text/plain', key);
      event.dataTransfer.effectAllowed = 'move';
    },
    onFocus: () => {
      if (moves.movedKey !== null && !isMoved) moves.forget();
    },
    onKeyDown,
  };
  const inside = <ItemWords item={item} />;
  if (item.type === 'reminder') {
    return (
      <UnstyledButton {...shared} onClick={() => onOpen(item)}>
        {inside}
      </UnstyledButton>
    );
  }
  if (item.type === 'call') {
    const params = { weekId: item.weekId, callId: item.id };
    return (
      <Link {...shared} to="/call-week/$weekId/call/$callId" params={params}>
        {inside}
      </Link>
    );
  }
  return (
    <Link {...shared} to="/clients/$clientId" params={{ clientId: item.clientId }}>
      {inside}
    </Link>
  );
}

const isOver = (item: CalendarItem): boolean =>
  item.type === 'reminder' ? item.isDone : item.type === 'call' && !item.isOpen;

function ItemWords({ item }: { readonly item: CalendarItem }) {
  const { t } = useTranslation();
  const client = item.type === 'reminder' ? item.clientName : null;
  return (
    <>
      <span className={classes.head}>
        {item.time !== null && <span className={classes.time}>{item.time}</span>}
        <ItemIcon item={item} />
        {isOver(item) && (
          <IconCheck size={14} stroke={1.5} aria-label={t(($) => $.calendar.isDone)} />
        )}
      </span>
      <span className={classes.text}>
        <Title item={item} />
      </span>
      {client !== null && <span className={classes.quiet}>{client}</span>}
    </>
  );
}

function Title({ item }: { readonly item: CalendarItem }) {
  const { t } = useTranslation();
  if (item.type === 'reminder') return item.text;
  if (item.type === 'call') return item.name;
  const { name, label, years } = item;
  if (label !== null) return `${name}: ${label}`;
  const what =
    years === null ? t(($) => $.calendar.birthday) : t(($) => $.calendar.years, { count: years });
  return `${name}: ${what}`;
}

/** A word for each, so that no picture speaks alone. */
function ItemIcon({ item }: { readonly item: CalendarItem }) {
  const { t } = useTranslation();
  const size = { size: 14, stroke: 1.5 };
  if (item.type === 'call') {
    return <IconPhoneCalling {...size} aria-label={t(($) => $.calendar.kinds.weekCall)} />;
  }
  if (item.type === 'date')
    return <IconCake {...size} aria-label={t(($) => $.calendar.kinds.date)} />;
  return (
    <>
      {item.kind === 'call' && <IconPhone {...size} aria-label={t(($) => $.calendar.kinds.call)} />}
      {item.kind === 'meeting' && (
        <IconUsers {...size} aria-label={t(($) => $.calendar.kinds.meeting)} />
      )}
      {item.rule !== null && (
        <IconRepeat {...size} aria-label={t(($) => $.calendar.kinds.recurring)} />
      )}
    </>
  );
}
