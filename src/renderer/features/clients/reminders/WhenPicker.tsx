import { Chip, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateInput } from '#renderer/ui/dates/DateInput.tsx';
import { TimeInput } from '#renderer/ui/dates/TimeInput.tsx';
import { localDate } from '#renderer/ui/format/use-format.ts';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { useHotkeys } from '#renderer/ui/keys/use-hotkeys.ts';
import { quickTime, quickTimes, type When } from './remind-when.ts';
import classes from './reminders.module.css';

type Choice = (typeof quickTimes)[number] | 'other';

interface WhenPickerProps {
  readonly label: string;
  readonly value: When | null;
  readonly onChange: (when: When | null) => void;
  /** Alt+1 … Alt+5 choose while this is true. */
  readonly hasKeys?: boolean;
}

const choices: readonly Choice[] = [...quickTimes, 'other'];

/** When to remind: one of the usual times, or any date and hour. The chosen one once more takes it back. */
export function WhenPicker({ label, value, onChange, hasKeys = false }: WhenPickerProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Choice | null>(null);
  const choice = value === null ? null : (chosen ?? 'other');
  const choose = (next: Choice): void => {
    setChosen(next);
    if (choice === next) onChange(null);
    else if (next === 'other') onChange(value ?? quickTime('tomorrow', localDate()));
    else onChange(quickTime(next, localDate()));
  };
  useHotkeys(
    choices.map((one, index) => [`alt+Digit${index + 1}`, () => choose(one)] as const),
    { enabled: hasKeys, inFields: true },
  );
  return (
    <fieldset className={classes.choices} aria-label={label}>
      <Group gap={8}>
        {choices.map((one, index) => (
          <Chip
            key={one}
            size="sm"
            variant="outline"
            checked={choice === one}
            onChange={() => choose(one)}
            {...(hasKeys ? { title: `Alt+${index + 1}` } : {})}
          >
            {t(($) => $.reminders.when[one])}
            {hasKeys && index === 0 && (
              <>
                {'\u00a0\u00a0'}
                <Kbd keys="alt+Digit1" />
              </>
            )}
          </Chip>
        ))}
      </Group>
      {choice === 'other' && value && (
        <div className={classes.when}>
          <DateInput
            label={t(($) => $.reminders.date)}
            min={localDate()}
            isRequired
            value={value.on}
            onChange={(on) => on !== null && onChange({ ...value, on })}
          />
          <TimeInput
            label={t(($) => $.reminders.time)}
            value={value.time}
            onChange={(time) => onChange({ ...value, time })}
          />
        </div>
      )}
    </fieldset>
  );
}
