import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Week } from '#shared/contract/call-week-shapes.ts';
import { addDays, isWorkingDay, nextWorkingDay } from '#shared/rules/calendar.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { useSettings } from '#renderer/api/settings.ts';
import { localDate, useFormat } from '#renderer/ui/format/use-format.ts';
import { CallCard, type CardMove } from './CallCard.tsx';
import { boardDays, freeShift } from './board-days.ts';
import classes from './plan.module.css';

/** A column a day; calls are dragged from one to another, or moved by keys. */
export function Board({ week }: { readonly week: Week }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { workingDays } = useSettings();
  const move = useCommand('callWeek.move');
  const drop = useCommand('callWeek.dropClient');
  const [over, setOver] = useState<string | null>(null);
  const [movedId, setMovedId] = useState<number | null>(null);
  const days = boardDays(week, workingDays);
  const isFixed = week.finishedAt !== null;
  const today = localDate();

  const moveBy = (callId: number, how: CardMove): void => {
    const call = week.calls.find(({ id }) => id === callId);
    if (!call) return;
    setMovedId(callId);
    if (how === 'drop') {
      void drop.run({ callId });
    } else if (how === 'earlier' || how === 'later') {
      const sameDay = week.calls.filter(({ plannedOn }) => plannedOn === call.plannedOn);
      const time = freeShift(call, how, sameDay);
      if (time !== null) void move.run({ callId, on: call.plannedOn, time });
    } else {
      const on =
        how === 'nextDay'
          ? nextWorkingDay(call.plannedOn, workingDays)
          : workingDayBefore(call.plannedOn, workingDays);
      if (how === 'nextDay' || on >= today) void move.run({ callId, on });
    }
  };

  return (
    <>
      <fieldset className={classes.board} aria-label={t(($) => $.callWeek.plan.days)}>
        {days.map((day) => {
          const calls = week.calls.filter(({ plannedOn }) => plannedOn === day);
          return (
            <section
              key={day}
              className={classes.day}
              data-today={day === today || undefined}
              data-over={day === over || undefined}
              onDragOver={(event) => {
                if (isFixed) return;
                event.preventDefault();
                setOver(day);
              }}
              onDragLeave={() => setOver(null)}
              onDrop={(event) => {
                event.preventDefault();
                setOver(null);
                const callId = Number(event.dataTransfer.getData('text/plain'));
                const call = week.calls.find(({ id }) => id === callId);
                if (call && call.plannedOn !== day) void move.run({ callId, on: day });
              }}
            >
              <h2 className={classes.date}>{format.date(day, 'day')}</h2>
              <ul className={classes.cards}>
                {calls.map((call) => (
                  <CallCard
                    // A card that was moved is a new one, which takes the focus again.
                    key={`${call.id} ${call.plannedOn} ${call.plannedTime}`}
                    weekId={week.id}
                    call={call}
                    isFixed={isFixed}
                    isMoved={call.id === movedId}
                    onFocus={() => setMovedId((id) => (id === call.id ? id : null))}
                    onMove={(how) => moveBy(call.id, how)}
                  />
                ))}
              </ul>
              {calls.length === 0 && (
                <p className={classes.nothing}>{t(($) => $.callWeek.plan.nothing)}</p>
              )}
            </section>
          );
        })}
      </fieldset>
      {!isFixed && <p className={classes.hint}>{t(($) => $.callWeek.plan.hint)}</p>}
    </>
  );
}

const workingDayBefore = (date: string, workingDays: readonly number[]): string => {
  let day = addDays(date, -1);
  while (!isWorkingDay(day, workingDays)) day = addDays(day, -1);
  return day;
};
