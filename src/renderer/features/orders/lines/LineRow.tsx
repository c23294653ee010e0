import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { memo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Money } from '../../../ui/format/values.tsx';
import {
  lineFields,
  type DraftLine,
  type LineField,
  type LineReading,
} from '../draft/draft-line.ts';
import type { PickedBy } from '../Suggest.tsx';
import { ProductField, type PickedProduct } from './ProductField.tsx';
import classes from './lines.module.css';

export interface LineActions {
  readonly change: (key: number, change: Partial<DraftLine>) => void;
  readonly pick: (key: number, product: PickedProduct, by: PickedBy) => void;
  readonly remove: (key: number) => void;
  readonly press: (key: number, field: LineField, event: KeyboardEvent<HTMLInputElement>) => void;
  readonly typingName: (isTyping: boolean) => void;
}

interface LineRowProps {
  readonly line: DraftLine;
  /** From 1, as it is read out. */
  readonly row: number;
  /** Undefined for an empty line. */
  readonly reading: LineReading | undefined;
  readonly fieldId: (key: number, field: LineField) => string;
  readonly actions: LineActions;
  /** Say what is missing also before the line has been left: the order was to be saved. */
  readonly isStrict: boolean;
  readonly isReadOnlyEnd: boolean;
}

export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { line, row, reading, fieldId, actions, isStrict } = props;
  const { t } = useTranslation();
  const [focused, setFocused] = useState<LineField | null>(null);
  const problems = lineFields.flatMap((field) => {
    const problem = reading?.problems[field];
    if (problem === undefined || focused === field) return [];
    // What is still empty is asked for once the line has been left; what is wrong, once the field has.
    const isMissing = line[field].trim() === '';
    return isMissing && focused !== null && !isStrict ? [] : [{ field, problem }];
  });
  const problemsId = `${fieldId(line.key, 'name')}-problems`;
  const describedBy = problems.length > 0 ? problemsId : undefined;
  const isWrong = (field: LineField): boolean => problems.some((one) => one.field === field);
  const label = (field: LineField): string => {
    const names = {
      name: t(($) => $.orders.lines.product),
      quantity: t(($) => $.orders.lines.quantity),
      price: t(($) => $.orders.lines.price),
      discount: t(($) => $.orders.lines.discount),
    };
    return `${t(($) => $.orders.lines.row, { row })}: ${names[field]}`;
  };
  return (
    <div className={classes.group}>
      <div className={classes.row}>
        <ProductField
          id={fieldId(line.key, 'name')}
          label={label('name')}
          name={line.name}
          onName={(name) => actions.change(line.key, { name })}
          onPick={(product, by) => actions.pick(line.key, product, by)}
          onKey={(event) => actions.press(line.key, 'name', event)}
          onFocus={() => {
            setFocused('name');
            actions.typingName(true);
          }}
          onBlur={() => {
            setFocused(null);
            actions.typingName(false);
          }}
          isInvalid={isWrong('name')}
          describedBy={describedBy}
        />
        {(['quantity', 'price', 'discount'] as const).map((field) => (
          <input
            key={field}
            id={fieldId(line.key, field)}
            className={`${classes.input} ${classes.figure}`}
            aria-label={label(field)}
            aria-invalid={isWrong(field) || undefined}
            aria-describedby={describedBy}
            inputMode="decimal"
            autoComplete="off"
            maxLength={64}
            value={line[field]}
            onChange={(event) => actions.change(line.key, { [field]: event.currentTarget.value })}
            onFocus={(event) => {
              setFocused(field);
              event.currentTarget.select();
            }}
            onBlur={() => setFocused(null)}
            onKeyDown={(event) => actions.press(line.key, field, event)}
          />
        ))}
        <output className={classes.total}>
          {reading?.input ? <Money minor={reading.input.totalMinor} /> : null}
        </output>
        {props.isReadOnlyEnd ? (
          <span />
        ) : (
          <ActionIcon
            className={classes.remove}
            variant="subtle"
            color="slate"
            tabIndex={-1}
            aria-label={t(($) => $.orders.lines.remove)}
            title={t(($) => $.orders.lines.remove)}
            onClick={() => actions.remove(line.key)}
          >
            <IconX size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {problems.length > 0 && (
        <p id={problemsId} className={classes.problems} role="alert">
          {problems.map(({ problem }) => t(($) => $.orders.problem[problem])).join('. ')}
        </p>
      )}
    </div>
  );
});
