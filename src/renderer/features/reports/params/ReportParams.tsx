import type { ReportParam } from '#shared/contract/reports.ts';
import { SegmentSelect } from '#renderer/ui/SegmentSelect.tsx';
import { CountField } from './CountField.tsx';
import { PeriodField } from './PeriodField.tsx';
import { WeekField } from './WeekField.tsx';

export type ParamValues = Readonly<Record<string, string>>;

interface ReportParamsProps {
  readonly params: readonly ReportParam[];
  /** What was chosen so far; the rest has its default. */
  readonly chosen: ParamValues;
  readonly onChange: (chosen: ParamValues) => void;
}

/** A field for each parameter of a report; the two ends of a period are one. */
export function ReportParams({ params, chosen, onChange }: ReportParamsProps) {
  const defaultOf = (name: string): string =>
    String(params.find((param) => param.name === name)?.default ?? '');
  const valueOf = (name: string): string => chosen[name] ?? defaultOf(name);
  const twelve = { from: defaultOf('from'), to: defaultOf('to') };
  return params.map(({ name, kind }) => {
    if (kind === 'date') {
      if (name !== 'from') return null;
      return (
        <PeriodField
          key={name}
          value={{ from: valueOf('from'), to: valueOf('to') }}
          twelve={twelve}
          onChange={(span) => onChange({ ...chosen, ...span })}
        />
      );
    }
    if (kind === 'segment') {
      return (
        <SegmentSelect
          key={name}
          isLabelHidden
          value={Number(valueOf(name)) || null}
          onChange={(segmentId) => {
            const { [name]: _before, ...others } = chosen;
            onChange(segmentId === null ? others : { ...others, [name]: String(segmentId) });
          }}
        />
      );
    }
    const change = (value: number): void => onChange({ ...chosen, [name]: String(value) });
    if (kind === 'count') {
      return <CountField key={name} value={Number(valueOf(name))} onChange={change} />;
    }
    return <WeekField key={name} value={Number(valueOf(name)) || null} onChange={change} />;
  });
}
