/** Types into whichever field has the cursor, as the keyboard would: its own handlers hear of it. */
function insertText(text: string): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement)) return;
  const start = field.selectionStart ?? field.value.length;
  field.setRangeText(text, start, field.selectionEnd ?? start, 'end');
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }),
  );
}

const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Presses keys that were held back, one after the other, each in the field that the one before it led to. A
 * field that takes a key for itself (Enter, or a list that is waiting again) is asked first.
 */
export async function pressAgain(keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await drawn();
    const isFree = document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
    if (isFree === true && key.length === 1) insertText(key);
  }
}
