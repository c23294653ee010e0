import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** More clients than any base of a shop has. */
const all = 1_000_000;
const counts = [15, 50, 100, all];

interface CountFieldProps {
  readonly value: number;
  readonly onChange: (count: number) => void;
}

/** How many of the first clients: a few usual numbers, or all. */
export function CountField({ value, onChange }: CountFieldProps) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t(($) => $.reports.params.count)}
      value={String(value)}
      data={[...new Set([...counts, value])]
        .toSorted((a, b) => a - b)
        .map((count) => ({
          value: String(count),
          label: count === all ? t(($) => $.reports.counts.all) : String(count),
        }))}
      onChange={(count) => onChange(Number(count))}
    />
  );
}
