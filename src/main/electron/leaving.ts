import type { WebContents } from 'electron';
import { tell } from './ipc.ts';

/**
 * Milliseconds for a page to save what was typed into it. One that hangs, or whose saves wait behind an import, keeps
 * nobody for longer: what it could not save, its window keeps.
 */
const patience = 5000;

export interface Leaving {
  /** Has a page save what was typed into it; over when it has, or has not for too long. */
  readonly ask: (contents: WebContents) => Promise<void>;
  /** A page says that it has. */
  readonly heard: (contents: WebContents) => void;
}

export function leaving(): Leaving {
  const waiting = new Map<WebContents, () => void>();
  return {
    async ask(contents) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patience);
        waiting.set(contents, () => {
          clearTimeout(timer);
          resolve();
        });
        tell(contents, { type: 'leaving' });
      });
      waiting.delete(contents);
    },
    heard: (contents) => waiting.get(contents)?.(),
  };
}
