import { useFormat, type DateStyle } from './use-format.ts';
import classes from './values.module.css';

/** Minor units, in figures of one width. */
export function Money({ minor }: { readonly minor: number }) {
  return <span className={classes.figure}>{useFormat().money(minor)}</span>;
}

interface DateTextProps {
  /** `yyyy-mm-dd`, or `--mm-dd` where the year is not known. */
  readonly date: string;
  readonly style?: DateStyle;
}

export function DateText({ date, style = 'short' }: DateTextProps) {
  return (
    <time className={classes.figure} dateTime={date.startsWith('--') ? date.slice(2) : date}>
      {useFormat().date(date, style)}
    </time>
  );
}

interface PhoneTextProps {
  /** E.164, or as it was written where it is no number that can be dialled. */
  readonly phone: string;
  readonly extension?: string | null;
}

export function PhoneText({ phone, extension = null }: PhoneTextProps) {
  const shown = useFormat().phone(phone);
  return (
    <span className={classes.figure}>{extension === null ? shown : `${shown} #${extension}`}</span>
  );
}
