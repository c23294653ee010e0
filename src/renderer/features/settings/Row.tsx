import type { ReactNode } from 'react';
import classes from './Row.module.css';

interface RowProps {
  readonly label: string;
  /** Of the control, so that a click on the words leads to it. */
  readonly controlId?: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A setting: its name and what it does on the left, its control on the right. */
export function Row({ label, controlId, hint, children }: RowProps) {
  return (
    <div className={classes.row}>
      <div className={classes.words}>
        {controlId === undefined ? (
          <span>{label}</span>
        ) : (
          <label htmlFor={controlId}>{label}</label>
        )}
        {hint !== undefined && <div className={classes.hint}>{hint}</div>}
      </div>
      <div className={classes.control}>{children}</div>
    </div>
  );
}
