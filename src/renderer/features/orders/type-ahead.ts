/** React sees a change only where its own watch over a field's `value` has been passed by. */
const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;

/** Types into whichever field has the cursor, as the keyboard would: its own handlers hear of it. */
function insertText(text: string): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement)) return;
  const { value } = field;
  const start = field.selectionStart ?? value.length;
  const end = field.selectionEnd ?? start;
  setValue?.call(field, value.slice(0, start) + text + value.slice(end));
  field.setSelectionRange(start + text.length, start + text.length);
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
