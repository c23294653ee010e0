import { NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { DateInput } from '#renderer/ui/dates/DateInput.tsx';
import { SegmentSelect } from '#renderer/ui/SegmentSelect.tsx';
import { localDate } from '#renderer/ui/format/use-format.ts';
import { periods, type RequestState } from './use-request.ts';
import classes from './suggest.module.css';

interface RequestFormProps {
  readonly state: RequestState;
  readonly plan: Output<'callWeek.suggest'>;
}

const isPeriod = (name: string | null): name is (typeof periods)[number] =>
  periods.some((period) => period === name);

/** Period, size and first day: filled in already. */
export function RequestForm({ state, plan }: RequestFormProps) {
  const { t } = useTranslation();
  const { request, period, change } = state;
  return (
    <div className={classes.form}>
      <Select
        label={t(($) => $.callWeek.suggest.period)}
        data={periods.map((name) => ({
          value: name,
          label: t(($) => $.callWeek.suggest.periods[name]),
        }))}
        value={period}
        allowDeselect={false}
        w={160}
        onChange={(name) => isPeriod(name) && state.setPeriod(name, localDate())}
      />
      {period === 'own' && (
        <>
          <DateInput
            label={t(($) => $.callWeek.suggest.from)}
            value={request.from ?? plan.from}
            max={request.to ?? plan.to}
            width={128}
            isRequired
            isLazy
            onChange={(from) => from !== null && change({ from })}
          />
          <DateInput
            label={t(($) => $.callWeek.suggest.to)}
            value={request.to ?? plan.to}
            min={request.from ?? plan.from}
            width={128}
            isRequired
            isLazy
            onChange={(to) => to !== null && change({ to })}
          />
        </>
      )}
      <NumberInput
        label={t(($) => $.callWeek.suggest.size)}
        value={request.size}
        min={1}
        max={50}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
        w={152}
        rightSectionWidth={28}
        onChange={(size) => {
          if (typeof size === 'number' && size >= 1) change({ size });
        }}
      />
      <DateInput
        label={t(($) => $.callWeek.suggest.startsOn)}
        value={request.startsOn ?? plan.startsOn}
        min={localDate()}
        width={128}
        isRequired
        isLazy
        onChange={(startsOn) => startsOn !== null && change({ startsOn })}
      />
      <SegmentSelect
        value={request.segmentId ?? null}
        onChange={(segmentId) => change({ segmentId: segmentId ?? undefined })}
      />
      <span className={classes.hint}>{t(($) => $.callWeek.suggest.sizeHint)}</span>
    </div>
  );
}
