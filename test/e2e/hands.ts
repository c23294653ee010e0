import type { Locator, Page } from 'playwright';

/** A person's hands: clicks and key presses are counted, the words typed are not. */
export interface Hands {
  readonly page: Page;
  click(what: Locator): Promise<void>;
  /** A key by its name («F2») or by its place on the keyboard («KeyN»). */
  press(key: string): Promise<void>;
  /** Types words where the cursor is. */
  type(text: string): Promise<void>;
  /** How many clicks and keys so far. */
  readonly effort: () => number;
  /** Starts counting anew. */
  rest(): void;
}

export function handsOn(page: Page): Hands {
  let count = 0;
  return {
    page,
    async click(what) {
      count += 1;
      await what.click();
    },
    async press(key) {
      count += 1;
      await page.keyboard.press(key);
    },
    async type(text) {
      await page.keyboard.type(text);
    },
    effort: () => count,
    rest: () => {
      count = 0;
    },
  };
}
