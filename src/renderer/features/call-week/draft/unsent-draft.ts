import type { z } from 'zod';

/** One text that has not reached the base yet, in the browser's own storage. */
export interface UnsentDraft<T> {
  /** Null where there is none, or what is there is no such draft. */
  readonly read: () => T | null;
  readonly write: (draft: T) => void;
  readonly forget: () => void;
}

/** `key` names the base too: a call of one has nothing to do with the same number in another. */
export function unsentDraft<T>(
  storage: Storage,
  key: string,
  schema: z.ZodType<T>,
): UnsentDraft<T> {
  return {
    read() {
      const text = storage.getItem(key);
      if (text === null) return null;
      try {
        return schema.parse(JSON.parse(text));
      } catch {
        // Written by another version: nothing in it can be put back.
        storage.removeItem(key);
        return null;
      }
    },
    write(draft) {
      try {
        storage.setItem(key, JSON.stringify(draft));
      } catch {
        // A full storage: an older text must not come back instead; the base has this one in a quarter of a second.
        storage.removeItem(key);
      }
    },
    forget: () => storage.removeItem(key),
  };
}
