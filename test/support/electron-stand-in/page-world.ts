/** What a page's stub sends: a call of an exposed function, or of one that an earlier call answered. */
export interface Call {
  readonly id: number;
  readonly path: readonly string[];
  readonly args: readonly unknown[];
}

/** Functions cross as numbers. */
export interface Reference {
  readonly standInFunction: number;
}

export const isReference = (value: unknown): value is Reference =>
  typeof value === 'object' && value !== null && 'standInFunction' in value;

/** Names under which the page and the stand-in find each other; no program knows them. */
export const callBinding = '__electronStandInCall';
export const startBinding = '__electronStandInStart';
export const tellFunction = '__electronStandInTell';

/**
 * Runs in the page before its own code, as text: builds what the preload exposed out of calls to the other
 * side. An answer comes later across processes, so what a call returns at once is a promise that can also be
 * called, in case the answer is a function (the way to unsubscribe).
 */
export function buildWorld([apis, callName, startName, tellName]: readonly [
  apis: Readonly<Record<string, readonly string[]>>,
  callName: string,
  startName: string,
  tellName: string,
]): void {
  if (window !== window.top) return;
  const world = window as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
  const call = world[callName];
  const start = world[startName];
  if (!call || !start) throw new Error('the stand-in is not there');
  void start();
  const callbacks = new Map<number, (...args: unknown[]) => unknown>();
  let lastId = 0;

  const toWire = (value: unknown): unknown => {
    if (typeof value !== 'function') return structuredClone(value);
    callbacks.set(++lastId, value as (...args: unknown[]) => unknown);
    return { standInFunction: lastId };
  };
  const invoke = (path: readonly string[], args: readonly unknown[]): unknown => {
    const id = ++lastId;
    const answer = call({ id, path, args: args.map(toWire) });
    const later = (...more: unknown[]): unknown => invoke(['answer', String(id)], more);
    return Object.assign(later, {
      // oxlint-disable-next-line unicorn/no-thenable -- being awaited is what it is for
      then: answer.then.bind(answer),
      catch: answer.catch.bind(answer),
      finally: answer.finally.bind(answer),
    });
  };
  for (const [key, names] of Object.entries(apis)) {
    const api = Object.fromEntries(
      names.map((name) => [name, (...args: unknown[]) => invoke([key, name], args)]),
    );
    Object.defineProperty(window, key, { value: Object.freeze(api) });
  }
  Object.defineProperty(window, tellName, {
    value: (id: number, args: unknown[]) => {
      callbacks.get(id)?.(...args);
    },
  });
}
