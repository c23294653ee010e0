import { ActionIcon, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconDots } from '@tabler/icons-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { WeekCall } from '#shared/contract/call-week-shapes.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { OutcomeBadge } from '../shared/OutcomeBadge.tsx';
import { useCallHours } from '../shared/use-call-hours.ts';
import classes from './plan.module.css';

export type CardMove = 'previousDay' | 'nextDay' | 'earlier' | 'later' | 'drop';

interface CallCardProps {
  readonly weekId: number;
  readonly call: WeekCall;
  readonly isFixed: boolean;
  /** It was moved just now: the focus goes with it, so that it can be moved on. */
  readonly isMoved: boolean;
  readonly onFocus: () => void;
  readonly onMove: (how: CardMove) => void;
}

const keys: Readonly<Record<string, CardMove>> = {
  ArrowLeft: 'previousDay',
  ArrowRight: 'nextDay',
  ArrowUp: 'earlier',
  ArrowDown: 'later',
};

/** A call on the board: Enter opens the talk, Alt with an arrow moves it, Delete takes the client out. */
export function CallCard(props: CallCardProps) {
  const { weekId, call, isFixed, isMoved, onFocus, onMove } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const hoursOf = useCallHours();
  const hours = call.isOpen ? hoursOf(call.callFrom, call.callTo) : null;
  const canMove = call.isOpen && !isFixed;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isMoved) link.current?.focus();
  }, [isMoved]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const how = event.altKey ? keys[event.code] : undefined;
    if (how === undefined && !(event.code === 'Delete' && call.attempts === 0)) return;
    if (!canMove) return;
    event.preventDefault();
    onMove(how ?? 'drop');
  };
  return (
    <li className={classes.card} data-done={!call.isOpen || undefined}>
      <Link
        to="/call-week/$weekId/call/$callId"
        params={{ weekId, callId: call.id }}
        ref={link}
        className={classes.open}
        onFocus={onFocus}
        draggable={canMove}
        onDragStart={(event) => {
          event.dataTransfer.setData('text/plain', String(call.id));
          event.dataTransfer.effectAllowed = 'move';
        }}
        onKeyDown={onKeyDown}
      >
        <span className={classes.time}>{call.plannedTime}</span>
        <span className={classes.name}>{call.name}</span>
        <span className={classes.standing}>
          {t(($) => $.callWeek.plan.standing, {
            rank: call.rank,
            share: format.percent(call.share),
          })}
        </span>
        {hours !== null && <span className={classes.standing}>{hours}</span>}
        <OutcomeBadge outcome={call.outcome} attempts={call.attempts} />
      </Link>
      {canMove && (
        <Menu position="bottom-end" withinPortal shadow="sm">
          <Menu.Target>
            <ActionIcon
              className={classes.menu}
              variant="subtle"
              color="slate"
              size={24}
              aria-label={t(($) => $.callWeek.plan.menu, { name: call.name })}
            >
              <IconDots size={16} stroke={1.5} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <MoveItem keys="alt+ArrowLeft" onClick={() => onMove('previousDay')}>
              {t(($) => $.callWeek.plan.earlierDay)}
            </MoveItem>
            <MoveItem keys="alt+ArrowRight" onClick={() => onMove('nextDay')}>
              {t(($) => $.callWeek.plan.laterDay)}
            </MoveItem>
            <MoveItem keys="alt+ArrowUp" onClick={() => onMove('earlier')}>
              {t(($) => $.callWeek.plan.earlier)}
            </MoveItem>
            <MoveItem keys="alt+ArrowDown" onClick={() => onMove('later')}>
              {t(($) => $.callWeek.plan.later)}
            </MoveItem>
            {call.attempts === 0 && (
              <MoveItem keys="Delete" onClick={() => onMove('drop')}>
                {t(($) => $.callWeek.plan.drop)}
              </MoveItem>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}

interface MoveItemProps {
  readonly keys: string;
  readonly onClick: () => void;
  readonly children: string;
}

function MoveItem({ keys: binding, onClick, children }: MoveItemProps) {
  return (
    <Menu.Item rightSection={<Kbd keys={binding} />} onClick={onClick}>
      {children}
    </Menu.Item>
  );
}
