import type { ReactNode } from 'react';
import classes from './Stat.module.css';

interface StatProps {
  readonly label: string;
  readonly value: ReactNode;
  /** What the figure rests on: «13 из 15 клиентов». */
  readonly note?: ReactNode;
}

/** One figure with its name. */
export function Stat({ label, value, note }: StatProps) {
  return (
    <div className={classes.stat}>
      <div className={classes.label}>{label}</div>
      <div className={classes.value}>{value}</div>
      {note !== undefined && <div className={classes.note}>{note}</div>}
    </div>
  );
}
