import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderState } from '#shared/contract/orders.ts';
import type { DraftReading, OrderDraft, Writing } from '../draft/order-draft.ts';
import { DateField } from '../DateField.tsx';
import { LinesEditor } from '../lines/LinesEditor.tsx';
import { ClientField } from './ClientField.tsx';
import { Details } from './Details.tsx';
import { StateChips } from './StateChips.tsx';
import { Totals } from './Totals.tsx';
import classes from './page.module.css';

interface OrderFormProps {
  readonly draft: OrderDraft;
  readonly reading: DraftReading;
  readonly writing: Writing;
  readonly state: OrderState;
  readonly states?: readonly OrderState[];
  /** The number that an order without one will get. */
  readonly nextNumber?: string | undefined;
  readonly isStrict?: boolean;
  /** Where the cursor stands at first. */
  readonly focusOn?: 'client' | 'lines';
  readonly onChange: (change: Partial<OrderDraft>) => void;
  readonly onState: (state: OrderState) => void;
  readonly onTypingName?: (isTyping: boolean) => void;
}

/** An order as a form: whom for and when, its state, what and how much, and below it what most orders do without. */
export function OrderForm(props: OrderFormProps) {
  const { draft, reading, writing, state, onChange, isStrict = false } = props;
  const { t } = useTranslation();
  const lines = useRef<HTMLDivElement>(null);
  const toLines = (): void => {
    const names = lines.current?.querySelectorAll<HTMLInputElement>('[role="combobox"]') ?? [];
    [...names].at(-1)?.focus();
  };
  return (
    <div className={classes.form}>
      <div className={classes.head}>
        <ClientField
          client={draft.client}
          onClient={(client) => onChange({ client })}
          onDone={toLines}
          startsHere={props.focusOn === 'client'}
        />
        <TextInput
          label={t(($) => $.orders.fields.number)}
          classNames={{ label: classes.label }}
          maxLength={500}
          placeholder={props.nextNumber}
          value={draft.number}
          onChange={(event) => onChange({ number: event.currentTarget.value })}
        />
        <DateField
          label={t(($) => $.orders.fields.date)}
          labelClass={classes.label}
          text={draft.orderedOn}
          onText={(orderedOn) => onChange({ orderedOn })}
          problem={reading.problems.orderedOn}
        />
      </div>
      <StateChips
        state={state}
        onState={props.onState}
        {...(props.states ? { states: props.states } : {})}
      />
      <div ref={lines}>
        <LinesEditor
          lines={draft.lines}
          readings={reading.lines}
          writing={writing}
          onChange={(next) => onChange({ lines: next })}
          isStrict={isStrict}
          startsHere={props.focusOn === 'lines'}
          {...(props.onTypingName ? { onTypingName: props.onTypingName } : {})}
        />
        <Totals
          draft={draft}
          reading={reading}
          state={state}
          onTotal={(total) => onChange({ total })}
        />
      </div>
      <Details draft={draft} reading={reading} onChange={onChange} />
    </div>
  );
}
