import { Fragment } from 'react';
import classes from './Highlight.module.css';

interface HighlightProps {
  readonly text: string;
  /** `[from, to)` in UTF-16 units, in order, not overlapping: what the search has matched. */
  readonly marks: readonly (readonly [from: number, to: number])[];
}

export function Highlight({ text, marks }: HighlightProps) {
  const pieces: React.ReactNode[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    pieces.push(
      <Fragment key={from}>
        {text.slice(at, from)}
        <mark className={classes.mark}>{text.slice(from, to)}</mark>
      </Fragment>,
    );
    at = to;
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
}
