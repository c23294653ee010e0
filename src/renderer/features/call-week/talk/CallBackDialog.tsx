import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextWorkingDay } from '#shared/rules/calendar.ts';
import { minutesOf, timeOf } from '#shared/rules/day-times.ts';
import { useSettings } from '#renderer/api/settings.ts';
import { DateInput } from '#renderer/ui/dates/DateInput.tsx';
import { TimeInput } from '#renderer/ui/dates/TimeInput.tsx';
import { localDate } from '#renderer/ui/format/use-format.ts';
import classes from './talk.module.css';

interface CallBackDialogProps {
  readonly name: string;
  readonly onClose: () => void;
  readonly onChoose: (on: string, time: string) => void;
}

/** To the next quarter of an hour. */
const rounded = (minutes: number): string =>
  timeOf(Math.min(Math.ceil(minutes / 15) * 15, 23 * 60 + 45));

/** When the client asked to be called: filled in with the next working day at this hour, so Enter is enough. */
export function CallBackDialog({ name, onClose, onChoose }: CallBackDialogProps) {
  const { t } = useTranslation();
  const { workingDays, workingFrom, workingTo } = useSettings();
  const [{ today, now }] = useState(() => ({
    today: localDate(),
    now: minutesOf(new Date().toTimeString().slice(0, 5)),
  }));
  const tomorrow = nextWorkingDay(today, workingDays);
  const isWorked = now >= minutesOf(workingFrom) && now < minutesOf(workingTo);
  const sameTime = isWorked ? rounded(now) : workingFrom;
  const [on, setOn] = useState(tomorrow);
  const [time, setTime] = useState(sameTime);
  const choices = [
    { title: t(($) => $.callWeek.talk.inAnHour), on: today, time: rounded(now + 60) },
    { title: t(($) => $.callWeek.talk.tomorrowMorning), on: tomorrow, time: workingFrom },
    { title: t(($) => $.callWeek.talk.tomorrowSame), on: tomorrow, time: sameTime },
  ];
  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
      title={`${t(($) => $.callWeek.talk.callBack)} · ${name}`}
      transitionProps={{ duration: 0 }}
      size="lg"
      centered
    >
      <form
        className={classes.callBack}
        onSubmit={(event) => {
          event.preventDefault();
          onChoose(on, time);
        }}
      >
        <div className={classes.chips}>
          {choices.map((choice) => (
            <Button
              key={choice.title}
              variant="default"
              size="compact-md"
              onClick={() => onChoose(choice.on, choice.time)}
            >
              {choice.title}
            </Button>
          ))}
        </div>
        <div className={classes.when}>
          <DateInput
            label={t(($) => $.callWeek.talk.callBackOn)}
            value={on}
            min={today}
            isRequired
            onChange={(date) => date !== null && setOn(date)}
          />
          <TimeInput
            isFirst
            label={t(($) => $.callWeek.talk.callBackTime)}
            value={time}
            isRequired
            onChange={(hour) => hour !== null && setTime(hour)}
          />
        </div>
        <Button type="submit">{t(($) => $.callWeek.talk.callBackSave)}</Button>
      </form>
    </Modal>
  );
}
