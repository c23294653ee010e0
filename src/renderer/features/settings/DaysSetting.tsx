import { NumberInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '#renderer/api/words.ts';
import { useAutosave } from '#renderer/ui/edit/use-autosave.ts';
import { Row } from './Row.tsx';
import { useSetting } from './use-setting.ts';

interface DaysSettingProps {
  readonly name: 'lostAfterDays' | 'calledLatelyDays';
  readonly label: string;
  readonly hint: string;
  readonly min: number;
  readonly max: number;
}

/** A number of days. What is outside the bounds is drawn back to them on leaving the field. */
export function DaysSetting({ name, min, max, ...row }: DaysSettingProps) {
  const id = useId();
  const { t, i18n } = useTranslation();
  const [value, set] = useSetting(name);
  const autosave = useAutosave({
    value: String(value),
    onSave: async (text) => {
      const days = Number(text);
      const isDays = text !== '' && Number.isInteger(days) && days >= min && days <= max;
      return isDays ? set(days) : { ok: true };
    },
  });
  return (
    <Row {...row} controlId={id}>
      <NumberInput
        id={id}
        min={min}
        max={max}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="blur"
        suffix={` ${t(($) => $.settings.days, { count: Number(autosave.draft) || 0 })}`}
        value={autosave.draft === '' ? '' : Number(autosave.draft)}
        error={autosave.error && errorWords(i18n, autosave.error)}
        onFocus={autosave.begin}
        onChange={(days) => autosave.type(String(days))}
        onBlur={autosave.flush}
      />
    </Row>
  );
}
