/** A text that has not reached the base yet, in the window's own storage: it outlives the page and the window. */
export interface KeptText {
  /** Null where there is none; an emptied field is a text too. */
  readonly read: () => string | null;
  readonly write: (text: string) => void;
  readonly forget: () => void;
  /** False where the storage refused (it is full or forbidden): then it lives only as long as the page. */
  readonly isStored: () => boolean;
  /** Tells of each change that this page makes; another window minds its own. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** What the storage refused to take. */
const unstored = new Map<string, string>();
const changes = new EventTarget();

/** `what` names the text among all of a base; `base` is where that lies: a client 17 of another is somebody else. */
export function keptText(base: string, what: string): KeptText {
  const key = `fifteen.unsaved:${base}:${what}`;
  const tell = (): void => void changes.dispatchEvent(new Event(key));
  return {
    read: () => unstored.get(key) ?? globalThis.localStorage.getItem(key),
    write(text) {
      try {
        globalThis.localStorage.setItem(key, text);
        unstored.delete(key);
      } catch {
        // An older text must not come back instead.
        globalThis.localStorage.removeItem(key);
        unstored.set(key, text);
      }
      tell();
    },
    forget() {
      unstored.delete(key);
      globalThis.localStorage.removeItem(key);
      tell();
    },
    isStored: () => !unstored.has(key),
    subscribe(listener) {
      changes.addEventListener(key, listener);
      return () => changes.removeEventListener(key, listener);
    },
  };
}

/**
 * The text went to the base as `sent`, and is forgotten, but for what was typed since: that stays, without what was
 * sent before it. Answers whether all of it is in the base.
 */
export function settle(kept: KeptText, sent: string): boolean {
  const now = kept.read() ?? '';
  const rest = now.startsWith(sent) ? now.slice(sent.length).trimStart() : now;
  if (rest === '') kept.forget();
  else kept.write(rest);
  return rest === '';
}
