import { IconCheck } from '@tabler/icons-react';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import classes from './ThemeChip.module.css';

interface ThemeChipProps {
  readonly isOn: boolean;
  readonly onToggle: () => void;
  readonly children: string;
  /** The key that does the same. */
  readonly keys?: string | undefined;
  readonly isDisabled?: boolean;
}

/** A theme that is named or not. */
export function ThemeChip({ isOn, onToggle, children, keys, isDisabled = false }: ThemeChipProps) {
  return (
    <button
      type="button"
      className={classes.chip}
      aria-pressed={isOn}
      disabled={isDisabled}
      onClick={onToggle}
    >
      {isOn && <IconCheck size={16} stroke={2} aria-hidden />}
      {children}
      {keys !== undefined && (
        <span aria-hidden className={classes.key}>
          <Kbd keys={keys} />
        </span>
      )}
    </button>
  );
}
