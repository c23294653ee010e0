type Listener = (event: KeyboardEvent) => void;

const listeners: Listener[] = [];

/*
 * Listeners of one target are called in the order in which they came, and dialogs listen for Escape on the window:
 * this one is there before any of them, since the page loads this module before it draws anything.
 */
globalThis.addEventListener(
  'keydown',
  (event) => {
    for (const listener of listeners.toReversed()) {
      if (!event.defaultPrevented) listener(event);
    }
  },
  { capture: true },
);

/** Hears keys before anything else on the page does, whoever came last first. Returns the way to stop. */
export function hearKeysFirst(listener: Listener): () => void {
  listeners.push(listener);
  return () => void listeners.splice(listeners.indexOf(listener), 1);
}
