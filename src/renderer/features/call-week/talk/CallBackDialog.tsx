import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '#renderer/api/settings.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { DateInput } from '#renderer/ui/dates/DateInput.tsx';
import { TimeInput } from '#renderer/ui/dates/TimeInput.tsx';
import { localDate, useFormat } from '#renderer/ui/format/use-format.ts';
import { callBackTimes, type CallBackTime } from './call-back-times.ts';
import classes from './talk.module.css';

interface CallBackDialogProps {
  readonly name: string;
  readonly weekId: number;
  readonly callId: number;
  readonly onClose: () => void;
  readonly onChoose: (on: string, time: string) => void;
}

/** When the client asked to be called: filled in with a free time of the next working day, so Enter is enough. */
export function CallBackDialog(props: CallBackDialogProps) {
  const { name, weekId, callId, onClose, onChoose } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const { workingDays, workingFrom, workingTo } = useSettings();
  const [now] = useState(() => ({
    today: localDate(),
    time: new Date().toTimeString().slice(0, 5),
  }));
  const others = (useOperation('callWeek.get', { weekId }).data?.calls ?? []).filter(
    ({ id, isOpen }) => isOpen && id !== callId,
  );
  const choices = callBackTimes(
    now,
    { workingDays, hours: { from: workingFrom, to: workingTo } },
    (day) => others.flatMap((call) => (call.plannedOn === day ? [call.plannedTime] : [])),
  );
  const usual = choices.at(-1);
  const [ownOn, setOn] = useState<string | null>(null);
  const [ownTime, setTime] = useState<string | null>(null);
  const on = ownOn ?? usual?.on ?? now.today;
  const time = ownTime ?? usual?.time ?? workingFrom;
  const before = others.find((call) => call.plannedOn === on && call.plannedTime === time);
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
        {before && (
          <output className={classes.attention}>
            {t(($) => $.callWeek.talk.callBackTaken, { name: before.name })}
          </output>
        )}
        <Button type="submit">{t(($) => $.callWeek.talk.callBackSave)}</Button>
      </form>
    </Modal>
  );
}
