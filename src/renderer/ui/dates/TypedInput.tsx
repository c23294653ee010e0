import { TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import classes from './TypedInput.module.css';

/** What every field of a date or an hour has. */
export interface TypedFieldProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
  readonly size?: 'sm' | 'md';
  readonly width?: number;
  /** Where the cursor is when a dialog opens. */
  readonly isFirst?: boolean;
  readonly onBlur?: () => void;
}

interface TypedInputProps extends TypedFieldProps {
  readonly text: string;
  readonly placeholder: string;
  /** Told once the field is left, and by the form that is not sent until it is mended. */
  readonly problem: string | undefined;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
  readonly onArrow: (step: 1 | -1) => void;
}

/** A text that means a date or an hour; the up and down arrows turn it. */
export function TypedInput(props: TypedInputProps) {
  const { label, isLabelHidden = false, isDisabled = false, isFirst = false, width } = props;
  const { text, placeholder, problem, onText, onLeave, onArrow } = props;
  // While one types nothing is wrong yet; Enter is to be answered as much as leaving the field.
  const [isTyping, setTyping] = useState(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      setTyping(false);
      onLeave();
    }
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    onArrow(event.key === 'ArrowUp' ? 1 : -1);
  };
  return (
    <TextInput
      ref={(field) => field?.setCustomValidity(problem ?? '')}
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      {...(width === undefined ? {} : { w: width })}
      {...(isFirst ? { 'data-autofocus': true } : {})}
      {...(isLabelHidden ? { classNames: { root: classes.inRow, error: classes.over } } : {})}
      size={props.size ?? 'sm'}
      disabled={isDisabled}
      inputMode="text"
      autoComplete="off"
      maxLength={48}
      placeholder={placeholder}
      value={text}
      error={isTyping ? undefined : problem}
      onFocus={() => setTyping(true)}
      onBlur={() => {
        setTyping(false);
        onLeave();
        props.onBlur?.();
      }}
      onChange={(event) => {
        setTyping(true);
        onText(event.currentTarget.value);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
