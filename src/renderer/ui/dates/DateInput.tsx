import { useTranslation } from 'react-i18next';
import { addDays, isIsoDate } from '#shared/rules/calendar.ts';
import { readTypedDate, typedDate } from '#shared/rules/typed-date.ts';
import { localDate, useFormat } from '../format/use-format.ts';
import { dateExample } from './date-example.ts';
import { TypedInput, type TypedFieldProps } from './TypedInput.tsx';
import { useTyped } from './use-typed.ts';

interface DateInputProps extends TypedFieldProps {
  /** ISO; null for none. */
  readonly value: string | null;
  /** Null when the field was emptied, or what is in it is no date. */
  readonly onChange: (date: string | null) => void;
  readonly min?: string;
  readonly max?: string;
  readonly isRequired?: boolean;
  readonly isLazy?: boolean;
}

/**
 * A date typed as people write it and shown in the program's language. The browser's own field would speak the
 * computer's.
 */
export function DateInput(props: DateInputProps) {
  const { value, onChange, min, max, isRequired = false, isLazy = false, ...field } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const today = localDate();
  const example = { example: dateExample(today, format.language, max) };
  const typed = useTyped<string>({
    value,
    write: (date) => (isIsoDate(date) ? typedDate(date, format.language) : date),
    read: (text) => readTypedDate(text, today, min),
    refuse: (date) => {
      if (min !== undefined && date < min) {
        return t(($) => $.dates.early, { date: typedDate(min, format.language) });
      }
      if (max === undefined || date <= max) return undefined;
      return t(($) => $.dates.late, { date: typedDate(max, format.language) });
    },
    onChange,
    isRequired,
    isLazy,
  });
  return (
    <TypedInput
      {...field}
      text={typed.text}
      placeholder={t(($) => $.dates.placeholder, example)}
      problem={typed.isUnreadable ? t(($) => $.dates.wrong, example) : typed.refusal}
      onText={typed.type}
      onLeave={typed.leave}
      onArrow={(step) => {
        const from = readTypedDate(typed.text, today, min);
        typed.set(from === null ? today : addDays(from, step));
      }}
    />
  );
}
