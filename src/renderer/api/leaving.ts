/** Whatever saves itself, to be saved at once when the page goes. */
const savers = new Set<() => void>();
/** Commands that are under way. */
const running = new Set<Promise<unknown>>();

export function onLeaving(save: () => void): () => void {
  savers.add(save);
  return () => savers.delete(save);
}

/** The page waits for it before it goes. */
export async function beforeLeaving<T>(command: Promise<T>): Promise<T> {
  running.add(command);
  try {
    return await command;
  } finally {
    running.delete(command);
  }
}

/** Saves what is not saved yet; over when all of it is in the base, or could not be. */
export async function leave(): Promise<void> {
  for (const save of savers) save();
  while (running.size > 0) {
    await Promise.allSettled(running);
    // What was typed during a save is saved after it.
    await new Promise((resolve) => setTimeout(resolve));
  }
}
