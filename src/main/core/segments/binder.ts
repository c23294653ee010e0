export type BoundValue = string | number;

/** Collects the values of a statement that is being put together: SQL gets their names, never the values themselves. */
export interface Binder {
  /** The name of a parameter that holds the value. */
  readonly bind: (value: BoundValue) => string;
  /** `(@s1, @s2)` */
  readonly list: (values: readonly BoundValue[]) => string;
  readonly params: Readonly<Record<string, BoundValue>>;
}

/** `prefix` keeps the parameters of several parts of one statement apart. */
export function binder(prefix = 's'): Binder {
  const params: Record<string, BoundValue> = {};
  let count = 0;
  const bind = (value: BoundValue): string => {
    const name = `${prefix}${count++}`;
    params[name] = value;
    return `@${name}`;
  };
  return { bind, list: (values) => `(${values.map(bind).join(', ')})`, params };
}
