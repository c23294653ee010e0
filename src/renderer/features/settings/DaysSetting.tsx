import { useId } from 'react';
import { DaysField } from './DaysField.tsx';
import { Row } from './Row.tsx';
import { useSetting } from './use-setting.ts';

interface DaysSettingProps {
  readonly name: 'lostAfterDays' | 'calledLatelyDays' | 'trashDays';
  readonly label: string;
  readonly hint: string;
  readonly min: number;
  readonly max: number;
}

/** A setting that is a number of days. */
export function DaysSetting({ name, min, max, ...row }: DaysSettingProps) {
  const id = useId();
  const [value, set] = useSetting(name);
  return (
    <Row {...row} controlId={id}>
      <DaysField id={id} value={value} min={min} max={max} onSave={set} />
    </Row>
  );
}
