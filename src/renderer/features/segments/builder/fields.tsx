import { NumberInput, Select } from '@mantine/core';
import { currencyFractionDigits } from '#shared/rules/money.ts';
import { useSettings } from '#renderer/api/settings.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import classes from './builder.module.css';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly data: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few words. */
export function Choice<Value extends string>({ label, data, value, onChange }: ChoiceProps<Value>) {
  const longest = Math.max(...data.map((one) => one.label.length));
  return (
    <Select
      aria-label={label}
      data={[...data]}
      value={value}
      allowDeselect={false}
      w={`calc(${Math.max(longest, 6)}ch + 48px)`}
      onChange={(chosen) => {
        const found = data.find((one) => one.value === chosen);
        if (found) onChange(found.value);
      }}
    />
  );
}

interface NumberProps {
  readonly label: string;
  /** NaN while it is not known. */
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly isMoney?: boolean;
  readonly isWhole?: boolean;
  readonly min?: number;
  readonly max?: number;
}

/** A number; money in whole units of the currency on the screen, in minor units outside. */
export function NumberField(props: NumberProps) {
  const { label, value, onChange, isMoney = false, isWhole = false, min, max } = props;
  const { currency } = useSettings();
  const { language } = useFormat();
  const digits = isMoney ? currencyFractionDigits(currency) : 0;
  const scale = 10 ** digits;
  return (
    <NumberInput
      className={isWhole ? classes.short : classes.amount}
      aria-label={label}
      value={Number.isNaN(value) ? '' : value / scale}
      decimalSeparator={language === 'ru' ? ',' : '.'}
      allowedDecimalSeparators={[',', '.']}
      thousandSeparator={language === 'ru' ? ' ' : ','}
      allowDecimal={!isWhole}
      decimalScale={isMoney ? digits : 6}
      hideControls
      {...(min === undefined ? {} : { min })}
      {...(max === undefined ? {} : { max })}
      clampBehavior="strict"
      onChange={(typed) =>
        onChange(typeof typed === 'number' ? Math.round(typed * scale * 1e6) / 1e6 : NaN)
      }
    />
  );
}
