import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface LeadDaysProps {
  /** Days before the date; null: as many as of a birthday. */
  readonly value: number | null;
  readonly what: string;
  readonly onChange: (days: number | null) => void;
}

const usual = 'usual';
const choices = [0, 1, 3, 7, 14, 30];

/** How long before an important date to be told of it. */
export function LeadDays({ value, what, onChange }: LeadDaysProps) {
  const { t } = useTranslation();
  const days = [...new Set(value === null ? choices : [...choices, value])];
  return (
    <Select
      size="xs"
      variant="unstyled"
      aria-label={`${t(($) => $.calendar.leadDays.label)}: ${what}`}
      allowDeselect={false}
      data={[
        { value: usual, label: t(($) => $.calendar.leadDays.usual) },
        ...days
          .toSorted((a, b) => a - b)
          .map((count) => ({
            value: String(count),
            label:
              count === 0
                ? t(($) => $.calendar.leadDays.onDay)
                : t(($) => $.calendar.leadDays.days, { count }),
          })),
      ]}
      value={value === null ? usual : String(value)}
      onChange={(next) => onChange(next === usual || next === null ? null : Number(next))}
    />
  );
}
