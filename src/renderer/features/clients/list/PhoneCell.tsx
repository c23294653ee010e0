import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Highlight } from '#renderer/ui/Highlight.tsx';
import classes from './list.module.css';

interface PhoneCellProps {
  /** E.164, perhaps with an extension (`;ext=12`), or as it was written. */
  readonly phone: string;
  readonly query: string;
}

/** The number is never cut: where room is short the extension gives way, and all of it is told on hovering. */
export function PhoneCell({ phone, query }: PhoneCellProps) {
  const format = useFormat();
  const [number = phone, extension] = phone.split(';ext=');
  const shown = format.phone(number);
  if (extension === undefined) return <Highlight text={shown} query={query} />;
  const whole = format.phone(phone);
  return (
    <span className={classes.phone} title={whole}>
      <span>
        <Highlight text={shown} query={query} />
      </span>{' '}
      <span className={classes.extension}>{whole.slice(shown.length).trim()}</span>
    </span>
  );
}
