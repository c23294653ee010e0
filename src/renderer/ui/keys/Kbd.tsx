import { keyCaps } from '#shared/rules/physical-keys.ts';
import { isMac } from './platform.ts';
import classes from './Kbd.module.css';

/** The keys of a binding as they look on the keyboard: `<Kbd keys="mod+KeyK" />`. */
export function Kbd({ keys }: { readonly keys: string }) {
  const caps = keyCaps(keys, isMac());
  return (
    <kbd className={classes.keys}>
      {caps.map((cap) => (
        <span key={cap} className={classes.cap}>
          {cap}
        </span>
      ))}
    </kbd>
  );
}
