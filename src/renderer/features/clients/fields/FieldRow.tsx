import type { ReactNode } from 'react';
import classes from './fields.module.css';

/** One line of the list of fields: what it is, and its value, which is edited where it stands. */
export function FieldRow({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={classes.row}>
      <div className={classes.label} aria-hidden>
        {label}
      </div>
      <div className={classes.value}>{children}</div>
    </div>
  );
}
