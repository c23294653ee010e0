import { useTranslation } from 'react-i18next';
import { minutesOf, timeOf } from '#shared/rules/day-times.ts';
import { readClock } from '#shared/rules/typed-date.ts';
import { TypedInput, type TypedFieldProps } from './TypedInput.tsx';
import { useTyped } from './use-typed.ts';

interface TimeInputProps extends TypedFieldProps {
  /** `HH:MM`; null for none. */
  readonly value: string | null;
  /** Null when the field was emptied, or what is in it is no hour. */
  readonly onChange: (time: string | null) => void;
  readonly isRequired?: boolean;
  /** What is wrong with an hour that can be read: the form is not sent with it. */
  readonly problem?: string | undefined;
}

const day = 24 * 60;
/** Minutes by which an arrow key turns the clock. */
const turn = 15;

/** An hour of the day, «9», «930» or «9:30»; twenty-four hours in both languages. */
export function TimeInput({
  value,
  onChange,
  isRequired = false,
  problem,
  ...field
}: TimeInputProps) {
  const { t } = useTranslation();
  const typed = useTyped<string>({
    value,
    write: (time) => time,
    read: readClock,
    onChange,
    isRequired,
    isLazy: false,
  });
  return (
    <TypedInput
      {...field}
      text={typed.text}
      placeholder={t(($) => $.dates.time)}
      problem={typed.isUnreadable ? t(($) => $.dates.wrongTime) : problem}
      onText={typed.type}
      onLeave={typed.leave}
      onArrow={(step) => {
        const from = minutesOf(readClock(typed.text) ?? '10:00');
        typed.set(timeOf((from + step * turn + day) % day));
      }}
    />
  );
}
