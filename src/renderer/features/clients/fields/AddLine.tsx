import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import classes from './fields.module.css';

interface AddLineProps {
  readonly label: string;
  /** Resolves to true once the line is kept; otherwise the text stays. */
  readonly onAdd: (text: string) => Promise<boolean>;
  /** Told of each change of the text by the user. */
  readonly onType?: (text: string) => void;
}

/** An empty line under a list: what is typed in it joins the list with Enter or on leaving the field. */
export function AddLine({ label, onAdd, onType }: AddLineProps) {
  const [text, setText] = useState('');
  const isAdding = useRef(false);
  const commit = async (): Promise<void> => {
    const typed = text.trim();
    if (typed === '' || isAdding.current) return;
    isAdding.current = true;
    if (await onAdd(typed)) setText('');
    isAdding.current = false;
  };
  return (
    <TextInput
      className={classes.add}
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      maxLength={500}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onType?.(event.currentTarget.value);
      }}
      onBlur={() => void commit()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) void commit();
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        // Leaves the field, and so keeps what was typed: Ctrl+Z takes it back.
        event.currentTarget.blur();
      }}
    />
  );
}
