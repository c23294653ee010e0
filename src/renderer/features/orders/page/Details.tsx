import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftReading, OrderDraft } from '../draft/order-draft.ts';
import { DateField } from '../DateField.tsx';
import { Section } from '../../../ui/Section.tsx';
import classes from './page.module.css';

interface DetailsProps {
  readonly draft: OrderDraft;
  readonly reading: DraftReading;
  readonly onChange: (change: Partial<OrderDraft>) => void;
}

/** What most orders do without. */
export function Details({ draft, reading, onChange }: DetailsProps) {
  const { t } = useTranslation();
  const [focused, setFocused] = useState<string | null>(null);
  const money = (field: 'paid' | 'cost', label: string) => {
    const problem = focused === field ? undefined : reading.problems[field];
    return (
      <TextInput
        label={label}
        classNames={{ label: classes.label, input: classes.moneyInput }}
        inputMode="decimal"
        maxLength={64}
        value={draft[field]}
        error={problem && t(($) => $.orders.problem[problem])}
        onFocus={() => setFocused(field)}
        onBlur={() => setFocused(null)}
        onChange={(event) => onChange({ [field]: event.currentTarget.value })}
      />
    );
  };
  const text = (field: 'channel' | 'employee', label: string, placeholder?: string) => (
    <TextInput
      label={label}
      classNames={{ label: classes.label }}
      maxLength={500}
      value={draft[field]}
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <Section title={t(($) => $.orders.fields.more)}>
      <div className={classes.details}>
        {money(
          'paid',
          t(($) => $.orders.fields.paid),
        )}
        {money(
          'cost',
          t(($) => $.orders.fields.cost),
        )}
        <DateField
          label={t(($) => $.orders.fields.promised)}
          labelClass={classes.label}
          text={draft.promisedOn}
          onText={(promisedOn) => onChange({ promisedOn })}
          problem={reading.problems.promisedOn}
        />
        {text(
          'channel',
          t(($) => $.orders.fields.channel),
          t(($) => $.orders.fields.channelHint),
        )}
        {text(
          'employee',
          t(($) => $.orders.fields.employee),
        )}
        <Textarea
          className={classes.note}
          label={t(($) => $.orders.fields.note)}
          classNames={{ label: classes.label, input: classes.growing }}
          rows={1}
          maxLength={20_000}
          value={draft.note}
          onChange={(event) => onChange({ note: event.currentTarget.value })}
        />
      </div>
    </Section>
  );
}
