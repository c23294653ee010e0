import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '#renderer/api/settings.ts';
import { DateInput } from '#renderer/ui/dates/DateInput.tsx';
import { TimeInput } from '#renderer/ui/dates/TimeInput.tsx';
import { localDate, useFormat } from '#renderer/ui/format/use-format.ts';
import { callBackTimes, type CallBackTime } from './call-back-times.ts';
import classes from './talk.module.css';

interface CallBackDialogProps {
  readonly name: string;
  readonly onClose: () => void;
  readonly onChoose: (on: string, time: string) => void;
}

/** When the client asked to be called: filled in with the next working day at this hour, so Enter is enough. */
export function CallBackDialog({ name, onClose, onChoose }: CallBackDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { workingDays, workingFrom, workingTo } = useSettings();
  const [now] = useState(() => ({
    today: localDate(),
    time: new Date().toTimeString().slice(0, 5),
  }));
  const choices = callBackTimes(now, { workingDays, hours: { from: workingFrom, to: workingTo } });
  const usual = choices.at(-1);
  const [on, setOn] = useState(usual?.on ?? now.today);
  const [time, setTime] = useState(usual?.time ?? workingFrom);
  const isPast = on === now.today && time < now.time;
  const title = (choice: CallBackTime): string => {
    if (choice.kind === 'inAnHour') return t(($) => $.callWeek.talk.inAnHour);
    const day = format.date(choice.on);
    if (choice.kind === 'morning') {
      return choice.isTomorrow
        ? t(($) => $.callWeek.talk.tomorrowMorning)
        : t(($) => $.callWeek.talk.dayMorning, { day });
    }
    return choice.isTomorrow
      ? t(($) => $.callWeek.talk.tomorrowSame)
      : t(($) => $.callWeek.talk.daySame, { day });
  };
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
              key={choice.kind}
              variant="default"
              size="compact-md"
              onClick={() => onChoose(choice.on, choice.time)}
            >
              {title(choice)}
            </Button>
          ))}
        </div>
        <div className={classes.when}>
          <DateInput
            label={t(($) => $.callWeek.talk.callBackOn)}
            value={on}
            min={now.today}
            isRequired
            onChange={(date) => date !== null && setOn(date)}
          />
          <TimeInput
            isFirst
            label={t(($) => $.callWeek.talk.callBackTime)}
            value={time}
            isRequired
            problem={isPast ? t(($) => $.callWeek.talk.callBackPast) : undefined}
            onChange={(hour) => hour !== null && setTime(hour)}
          />
        </div>
        <Button type="submit">{t(($) => $.callWeek.talk.callBackSave)}</Button>
      </form>
    </Modal>
  );
}
