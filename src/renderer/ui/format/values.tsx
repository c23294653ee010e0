import { withExtension } from '#shared/rules/phone-format.ts';
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
  // What cannot be dialled stands as it was written, its extension with it.
  const number = phone.startsWith('+') ? withExtension(phone, extension) : phone;
  return <span className={classes.figure}>{useFormat().phone(number)}</span>;
}
