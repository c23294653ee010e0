import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateInput } from '#renderer/ui/dates/DateInput.tsx';
import { localDate } from '#renderer/ui/format/use-format.ts';
import { presetNames, presetOf, presets, type Span } from './presets.ts';

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
          <DateInput
            label={t(($) => $.reports.params.from)}
            isLabelHidden
            width={128}
            isRequired
            isLazy
            value={value.from}
            onChange={(from) => from !== null && onChange({ ...value, from })}
          />
          —
          <DateInput
            label={t(($) => $.reports.params.to)}
            isLabelHidden
            width={128}
            isRequired
            isLazy
            value={value.to}
            onChange={(to) => to !== null && onChange({ ...value, to })}
          />
        </>
      )}
    </>
  );
}
