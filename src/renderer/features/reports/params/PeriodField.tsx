import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isIsoDate } from '#shared/rules/calendar.ts';
import { localDate } from '#renderer/ui/format/use-format.ts';
import { presetNames, presetOf, presets, type Span } from './presets.ts';
import classes from './params.module.css';

interface PeriodFieldProps {
  readonly value: Span;
  /** The report's own twelve months. */
  readonly twelve: Span;
  readonly onChange: (span: Span) => void;
}

/** A period by one of its usual names, or by its own two dates. */
export function PeriodField({ value, twelve, onChange }: PeriodFieldProps) {
  const { t } = useTranslation();
  const known = presets(localDate(), twelve);
  const preset = presetOf(value, known);
  const [isCustom, setCustom] = useState(preset === null);
  const shown = isCustom || preset === null ? 'custom' : preset;
  const change = (part: Partial<Span>): void => {
    const next = { ...value, ...part };
    // While a date is being typed there is none.
    if (isIsoDate(next.from) && isIsoDate(next.to)) onChange(next);
  };
  return (
    <>
      <SegmentedControl
        aria-label={t(($) => $.reports.presets.label)}
        value={shown}
        data={[...presetNames, 'custom' as const].map((name) => ({
          value: name,
          label: t(($) => $.reports.presets[name]),
        }))}
        onChange={(name) => {
          const chosen = presetNames.find((one) => one === name);
          setCustom(chosen === undefined);
          if (chosen) onChange(known[chosen]);
        }}
      />
      {shown === 'custom' && (
        <>
          <TextInput
            className={classes.date}
            type="date"
            aria-label={t(($) => $.reports.params.from)}
            defaultValue={value.from}
            onChange={(event) => change({ from: event.currentTarget.value })}
          />
          —
          <TextInput
            className={classes.date}
            type="date"
            aria-label={t(($) => $.reports.params.to)}
            defaultValue={value.to}
            onChange={(event) => change({ to: event.currentTarget.value })}
          />
        </>
      )}
    </>
  );
}
