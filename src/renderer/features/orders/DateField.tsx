import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateExample } from '../../ui/dates/date-example.ts';
import { localDate, useFormat } from '../../ui/format/use-format.ts';
import { nextDayText } from './draft/dates.ts';
import type { Problem } from './draft/numbers.ts';

interface DateFieldProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly labelClass?: string | undefined;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly problem?: Problem | undefined;
}

/** A date typed as one writes it; the up and down arrows turn the days. */
export function DateField(props: DateFieldProps) {
  const { label, isLabelHidden = false, labelClass = '', text, onText, problem } = props;
  const { t } = useTranslation();
  const { language } = useFormat();
  const [isFocused, setFocused] = useState(false);
  const today = localDate();
  return (
    <TextInput
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      classNames={{ label: labelClass }}
      inputMode="text"
      autoComplete="off"
      maxLength={48}
      placeholder={t(($) => $.dates.placeholder, { example: dateExample(today, language) })}
      value={text}
      error={problem && !isFocused ? t(($) => $.orders.problem[problem]) : undefined}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onChange={(event) => onText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        onText(nextDayText(text, event.key === 'ArrowUp' ? 1 : -1, today, language));
      }}
    />
  );
}
