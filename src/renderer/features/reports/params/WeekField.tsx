import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOperation } from '#renderer/api/use-operation.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';

interface WeekFieldProps {
  readonly value: number | null;
  readonly onChange: (weekId: number) => void;
}

/** One of the call weeks there were. */
export function WeekField({ value, onChange }: WeekFieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const weeks = useOperation('callWeek.list', {}).data ?? [];
  if (weeks.length === 0) return null;
  return (
    <NativeSelect
      aria-label={t(($) => $.reports.params.weekId)}
      value={value ?? ''}
      data={weeks.map(({ id, title, startsOn }) => ({
        value: String(id),
        label: title ?? t(($) => $.reports.chooseWeek, { date: format.date(startsOn, 'long') }),
      }))}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    />
  );
}
