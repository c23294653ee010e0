import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { Kbd } from '../ui/keys/Kbd.tsx';
import classes from './toasts.module.css';

interface ToastButtonProps {
  readonly word: string;
  /** The key that does the same, where one does. */
  readonly keys?: string;
  readonly onPress: () => Promise<unknown>;
}

export function ToastButton({ word, keys, onPress }: ToastButtonProps) {
  const [isRunning, setRunning] = useState(false);
  const press = async (): Promise<void> => {
    setRunning(true);
    await onPress();
    setRunning(false);
  };
  return (
    <UnstyledButton className={classes.button} disabled={isRunning} onClick={() => void press()}>
      {word} {keys !== undefined && <Kbd keys={keys} />}
    </UnstyledButton>
  );
}
