import { errorDetail } from '../api/words.ts';
import classes from './states.module.css';

interface FailureDetailsProps {
  readonly error: unknown;
  /** «Подробности» in the language that is spoken here. */
  readonly word: string;
}

/** What nobody foresaw, put aside: it opens for those who mend programs. */
export function FailureDetails({ error, word }: FailureDetailsProps) {
  const detail = errorDetail(error);
  if (detail === null) return null;
  return (
    <details className={classes.details}>
      <summary>{word}</summary>
      <code>{detail}</code>
    </details>
  );
}
