import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { errorWords } from '#renderer/api/words.ts';
import { useAutosave, type AutosaveOptions } from '#renderer/ui/edit/use-autosave.ts';

interface DaysFieldProps {
  readonly id: string;
  /** Where no words beside it name it. */
  readonly label?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly isDisabled?: boolean;
  readonly onSave: (days: number) => ReturnType<AutosaveOptions['onSave']>;
}

/** A number of days. What is outside the bounds is drawn back to them on leaving the field. */
export function DaysField({ id, label, value, min, max, isDisabled, onSave }: DaysFieldProps) {
  const { t, i18n } = useTranslation();
  const autosave = useAutosave({
    value: String(value),
    onSave: async (text) => {
      const days = Number(text);
      const isDays = text !== '' && Number.isInteger(days) && days >= min && days <= max;
      return isDays ? onSave(days) : { ok: true };
    },
  });
  return (
    <NumberInput
      id={id}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isDisabled === undefined ? {} : { disabled: isDisabled })}
      min={min}
      max={max}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="blur"
      suffix={` ${t(($) => $.settings.days, { count: Number(autosave.draft) || 0 })}`}
      value={autosave.draft === '' ? '' : Number(autosave.draft)}
      error={autosave.error && errorWords(i18n, autosave.error)}
      onChange={(days) => autosave.type(String(days))}
      onBlur={autosave.flush}
    />
  );
}
