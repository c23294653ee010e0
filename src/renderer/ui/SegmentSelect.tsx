import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../api/use-operation.ts';

interface SegmentSelectProps {
  readonly value: number | null;
  /** Null for everybody. */
  readonly onChange: (segmentId: number | null) => void;
  readonly isLabelHidden?: boolean;
}

/** Everybody, or one of the saved segments. Nothing where there are none. */
export function SegmentSelect({ value, onChange, isLabelHidden = false }: SegmentSelectProps) {
  const { t } = useTranslation();
  const segments = useOperation('segments.list', {}).data ?? [];
  if (segments.length === 0 && value === null) return null;
  const label = t(($) => $.segments.choose.label);
  return (
    <Select
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      placeholder={t(($) => $.segments.choose.everybody)}
      clearable
      searchable
      w={208}
      data={segments.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={value === null ? null : String(value)}
      onChange={(chosen) => onChange(chosen === null ? null : Number(chosen))}
    />
  );
}
