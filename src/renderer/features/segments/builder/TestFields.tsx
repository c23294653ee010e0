import { Autocomplete } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type {
  AmountTest,
  AnniversaryTest,
  DateTest,
  SegmentPeriod,
  TextTest,
} from '#shared/contract/segments.ts';
import { monthKey } from '#shared/segments/test-words.ts';
import { DateInput } from '#renderer/ui/dates/DateInput.tsx';
import { Choice, NumberField } from './fields.tsx';
import classes from './builder.module.css';

interface TestProps<Test> {
  /** What the condition is about: said of each field. */
  readonly subject: string;
  readonly test: Test;
  readonly onChange: (test: Test) => void;
}

export function AmountFields({
  subject,
  test,
  onChange,
  isMoney = false,
}: TestProps<AmountTest> & { readonly isMoney?: boolean }) {
  const { t } = useTranslation();
  const value = test.is === 'between' ? test.from : test.value;
  return (
    <>
      <Choice
        label={t(($) => $.segments.builder.test, { subject })}
        data={(['more', 'less', 'equal', 'between'] as const).map((is) => ({
          value: is,
          label: t(($) => $.segments.tests[is]),
        }))}
        value={test.is}
        onChange={(is) => onChange(is === 'between' ? { is, from: value, to: NaN } : { is, value })}
      />
      {test.is === 'between' ? (
        <>
          <NumberField
            label={t(($) => $.segments.builder.from, { subject })}
            isMoney={isMoney}
            value={test.from}
            onChange={(from) => onChange({ ...test, from })}
          />
          <NumberField
            label={t(($) => $.segments.builder.to, { subject })}
            isMoney={isMoney}
            value={test.to}
            onChange={(to) => onChange({ ...test, to })}
          />
        </>
      ) : (
        <NumberField
          label={t(($) => $.segments.builder.value, { subject })}
          isMoney={isMoney}
          value={test.value}
          onChange={(next) => onChange({ ...test, value: next })}
        />
      )}
    </>
  );
}

const none: readonly string[] = [];

export function TextFields({
  subject,
  test,
  onChange,
  known = none,
}: TestProps<TextTest> & { readonly known?: readonly string[] }) {
  const { t } = useTranslation();
  const words = { equal: 'is', contains: 'contains', starts: 'starts', known: 'known' } as const;
  const value = test.is === 'known' ? '' : test.value;
  return (
    <>
      <Choice
        label={t(($) => $.segments.builder.test, { subject })}
        data={(['contains', 'equal', 'starts', 'known'] as const).map((is) => ({
          value: is,
          label: t(($) => $.segments.tests[words[is]]),
        }))}
        value={test.is}
        onChange={(is) => onChange(is === 'known' ? { is } : { is, value })}
      />
      {test.is !== 'known' && (
        <Autocomplete
          className={classes.text}
          aria-label={t(($) => $.segments.builder.value, { subject })}
          data={[...known]}
          limit={8}
          maxLength={500}
          value={test.value}
          onChange={(next) => onChange({ ...test, value: next })}
        />
      )}
    </>
  );
}

export function DateFields({ subject, test, onChange }: TestProps<DateTest>) {
  const { t } = useTranslation();
  const words = {
    before: 'before',
    since: 'since',
    between: 'betweenDates',
    past: 'past',
    older: 'older',
    next: 'next',
    known: 'hasDate',
  } as const;
  const days = 'days' in test ? test.days : 30;
  const date = 'date' in test ? test.date : '';
  const change = (is: DateTest['is']): void => {
    if (is === 'known') onChange({ is });
    else if (is === 'between') onChange({ is, from: date, to: '' });
    else if (is === 'before' || is === 'since') onChange({ is, date });
    else onChange({ is, days });
  };
  return (
    <>
      <Choice
        label={t(($) => $.segments.builder.test, { subject })}
        data={(['older', 'past', 'before', 'since', 'between', 'next', 'known'] as const).map(
          (is) => ({ value: is, label: t(($) => $.segments.tests[words[is]]) }),
        )}
        value={test.is}
        onChange={change}
      />
      {'days' in test && (
        <NumberField
          label={t(($) => $.segments.builder.days, { subject })}
          isWhole
          min={0}
          max={36_500}
          value={test.days}
          onChange={(next) => onChange({ ...test, days: next })}
        />
      )}
      {'date' in test && (
        <DateInput
          isLabelHidden
          label={t(($) => $.segments.builder.value, { subject })}
          value={test.date || null}
          width={128}
          onChange={(next) => onChange({ ...test, date: next ?? '' })}
        />
      )}
      {test.is === 'between' && (
        <TwoDates
          subject={subject}
          span={test}
          onChange={(span) => onChange({ is: 'between', ...span })}
        />
      )}
    </>
  );
}

interface Span {
  readonly from: string;
  readonly to: string;
}

function TwoDates({
  subject,
  span: { from, to },
  onChange,
}: {
  readonly subject: string;
  readonly span: Span;
  readonly onChange: (span: Span) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <DateInput
        isLabelHidden
        label={t(($) => $.segments.builder.from, { subject })}
        value={from || null}
        width={128}
        onChange={(next) => onChange({ from: next ?? '', to })}
      />
      <DateInput
        isLabelHidden
        label={t(($) => $.segments.builder.to, { subject })}
        value={to || null}
        width={128}
        onChange={(next) => onChange({ from, to: next ?? '' })}
      />
    </>
  );
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

export function AnniversaryFields({ subject, test, onChange }: TestProps<AnniversaryTest>) {
  const { t } = useTranslation();
  const words = { next: 'next', month: 'month', known: 'hasDate' } as const;
  return (
    <>
      <Choice
        label={t(($) => $.segments.builder.test, { subject })}
        data={(['next', 'month', 'known'] as const).map((is) => ({
          value: is,
          label: t(($) => $.segments.tests[words[is]]),
        }))}
        value={test.is}
        onChange={(is) => {
          if (is === 'known') onChange({ is });
          else onChange(is === 'next' ? { is, days: 14 } : { is, month: 1 });
        }}
      />
      {test.is === 'next' && (
        <NumberField
          label={t(($) => $.segments.builder.days, { subject })}
          isWhole
          min={0}
          max={366}
          value={test.days}
          onChange={(days) => onChange({ ...test, days })}
        />
      )}
      {test.is === 'month' && (
        <Choice
          label={t(($) => $.segments.builder.month, { subject })}
          data={months.map((month) => {
            const key = monthKey(month);
            return { value: String(month), label: t(($) => $.segments.months[key]) };
          })}
          value={String(test.month)}
          onChange={(month) => onChange({ ...test, month: Number(month) })}
        />
      )}
    </>
  );
}

/** «за последние месяцы 12». */
export function PeriodFields({ subject, test: period, onChange }: TestProps<SegmentPeriod>) {
  const { t } = useTranslation();
  const name = period.is === 'last' ? period.unit : period.is;
  const count = period.is === 'last' ? period.count : 12;
  const change = (next: typeof name): void => {
    if (next === 'all') onChange({ is: 'all' });
    else if (next === 'between') onChange({ is: 'between', from: '', to: '' });
    else onChange({ is: 'last', count, unit: next });
  };
  return (
    <>
      <Choice
        label={t(($) => $.segments.builder.period, { subject })}
        data={(['months', 'days', 'all', 'between'] as const).map((is) => ({
          value: is,
          label: t(($) => $.segments.builder.periods[is]),
        }))}
        value={name}
        onChange={change}
      />
      {period.is === 'last' && (
        <NumberField
          label={t(($) => $.segments.builder.count, { subject })}
          isWhole
          min={1}
          max={1200}
          value={period.count}
          onChange={(next) => onChange({ ...period, count: next })}
        />
      )}
      {period.is === 'between' && (
        <TwoDates
          subject={subject}
          span={period}
          onChange={(span) => onChange({ is: 'between', ...span })}
        />
      )}
    </>
  );
}
