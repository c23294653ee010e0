import { useTranslation } from 'react-i18next';
import { callOutcomes } from '#shared/rules/call-outcome.ts';
import { channel, clientKind, clientState } from '#shared/contract/clients.ts';
import type { SegmentCondition } from '#shared/contract/segments.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { useProductNames, type Choices } from '../use-names.ts';
import { Choice, NumberField } from './fields.tsx';
import { OwnFields } from './OwnFields.tsx';
import { ProductField } from './ProductField.tsx';
import { SomeOf } from './SomeOf.tsx';
import {
  AmountFields,
  AnniversaryFields,
  DateFields,
  PeriodFields,
  TextFields,
} from './TestFields.tsx';
import classes from './builder.module.css';

export interface AskedProps<Kind extends SegmentCondition['kind'] = SegmentCondition['kind']> {
  readonly condition: Extract<SegmentCondition, { kind: Kind }>;
  /** What it is about, in words. */
  readonly subject: string;
  readonly choices: Choices;
  readonly onChange: (condition: SegmentCondition) => void;
}

/** The fields of a condition, by its kind; none for one that says everything by itself. */
export function Asked({ condition, subject, choices, onChange }: AskedProps) {
  const { t } = useTranslation();
  const label = t(($) => $.segments.builder.value, { subject });
  switch (condition.kind) {
    case 'text':
      return <TextAsked condition={condition} subject={subject} onChange={onChange} />;
    case 'clientKind':
      return (
        <Choice
          label={label}
          data={clientKind.options.map((value) => ({
            value,
            label: t(($) => $.clients.fields[value === 'person' ? 'person' : 'companyKind']),
          }))}
          value={condition.value}
          onChange={(value) => onChange({ ...condition, value })}
        />
      );
    case 'state':
      return (
        <SomeOf
          label={label}
          data={clientState.options.map((id) => ({ id, name: t(($) => $.clients.states[id]) }))}
          chosen={condition.states}
          onChange={(states) => onChange({ ...condition, states })}
        />
      );
    case 'target':
      return (
        <Choice
          label={label}
          data={(['yes', 'no', 'undecided'] as const).map((value) => ({
            value,
            label: t(($) => $.clients.filters[value]),
          }))}
          value={condition.value}
          onChange={(value) => onChange({ ...condition, value })}
        />
      );
    case 'channel':
      return (
        <SomeOf
          label={label}
          data={channel.options.map((id) => ({ id, name: t(($) => $.clients.channels[id]) }))}
          chosen={condition.channels}
          onChange={(channels) => onChange({ ...condition, channels })}
        />
      );
    case 'tag':
      return (
        <SomeOf
          label={label}
          data={choices.tags}
          chosen={condition.tagIds}
          onChange={(tagIds) => onChange({ ...condition, tagIds })}
        />
      );
    case 'list':
      return (
        <SomeOf
          label={label}
          data={choices.lists}
          chosen={condition.listIds}
          onChange={(listIds) => onChange({ ...condition, listIds })}
        />
      );
    case 'has':
      return null;
    case 'anniversary':
      return (
        <AnniversaryFields
          subject={subject}
          test={condition.test}
          onChange={(test) => onChange({ ...condition, test })}
        />
      );
    case 'date':
      return (
        <DateFields
          subject={subject}
          test={condition.test}
          onChange={(test) => onChange({ ...condition, test })}
        />
      );
    case 'orders':
      return (
        <>
          <PeriodFields
            subject={subject}
            test={condition.period}
            onChange={(period) => onChange({ ...condition, period })}
          />
          <AmountFields
            subject={subject}
            isMoney={condition.figure !== 'count'}
            test={condition.test}
            onChange={(test) => onChange({ ...condition, test })}
          />
        </>
      );
    case 'bought':
      return <BoughtAsked condition={condition} subject={subject} onChange={onChange} />;
    case 'rhythm':
      return <Times condition={condition} onChange={onChange} />;
    case 'score':
      return (
        <AmountFields
          subject={subject}
          test={condition.test}
          onChange={(test) => onChange({ ...condition, test })}
        />
      );
    case 'theme':
      return (
        <SomeOf
          label={label}
          data={choices.themes}
          chosen={condition.themeIds}
          onChange={(themeIds) => onChange({ ...condition, themeIds })}
        />
      );
    case 'outcome':
      return (
        <SomeOf
          label={label}
          data={callOutcomes.map((id) => ({
            id,
            name: t(($) => $.reports.labels.outcome[id]),
          }))}
          chosen={condition.outcomes}
          onChange={(outcomes) => onChange({ ...condition, outcomes })}
        />
      );
    default:
      return (
        <OwnFields
          subject={subject}
          condition={condition}
          field={choices.ownFields.find(({ id }) => id === condition.fieldId)}
          onChange={onChange}
        />
      );
  }
}

/** «молчит дольше обычного · в 1,5 раза»: a bare number would not say of what. */
function Times({ condition, onChange }: Pick<AskedProps<'rhythm'>, 'condition' | 'onChange'>) {
  const { t } = useTranslation();
  const { times } = condition;
  return (
    <>
      <span className={classes.unit}>{t(($) => $.segments.builder.timesBefore)}</span>
      <NumberField
        label={t(($) => $.segments.builder.times)}
        min={0.1}
        max={100}
        value={times}
        onChange={(next) => onChange({ ...condition, times: next })}
      />
      <span className={classes.unit}>
        {t(($) => $.segments.builder.timesAfter, { count: Number.isNaN(times) ? 1 : times })}
      </span>
    </>
  );
}

const suggested = ['source', 'employee', 'company', 'occupation', 'position'] as const;

function TextAsked({ condition, subject, onChange }: Omit<AskedProps<'text'>, 'choices'>) {
  const field = suggested.find((one) => one === condition.field);
  const known = useOperation(
    'clients.suggestions',
    { field: field ?? 'source' },
    { enabled: field !== undefined },
  );
  return (
    <TextFields
      subject={subject}
      test={condition.test}
      known={field === undefined ? [] : (known.data ?? [])}
      onChange={(test) => onChange({ ...condition, test })}
    />
  );
}

function BoughtAsked({ condition, subject, onChange }: Omit<AskedProps<'bought'>, 'choices'>) {
  const { t } = useTranslation();
  const names = useProductNames({ match: 'all', items: [condition] });
  return (
    <>
      <ProductField
        label={t(($) => $.segments.builder.value, { subject })}
        name={names.get(condition.productId)}
        onChange={(productId) => onChange({ ...condition, productId })}
      />
      <PeriodFields
        subject={subject}
        test={condition.period}
        onChange={(period) => onChange({ ...condition, period })}
      />
    </>
  );
}
