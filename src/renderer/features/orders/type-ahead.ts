/** Types into whichever field has the cursor, as the keyboard would: its own handlers hear of it. */
function insertText(text: string): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement)) return;
  const { value } = field;
  const start = field.selectionStart ?? value.length;
  const end = field.selectionEnd ?? start;
  // React sees a change only where its own watch over the field's `value` has been passed by.
  Reflect.set(
    HTMLInputElement.prototype,
    'value',
    value.slice(0, start) + text + value.slice(end),
    field,
  );
  field.setSelectionRange(start + text.length, start + text.length);
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }),
  );
}

type Held = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Holds back what is typed while it is not yet known which field it belongs to. `release` presses the keys one
 * after the other, each in the field that the one before it led to, and holds whatever is typed meanwhile until
 * its turn comes, so that nothing overtakes anything.
 */
export function holdKeys(): { readonly release: () => Promise<void> } {
  const held: Held[] = [];
  const hold = (event: KeyboardEvent): void => {
    if (!event.isTrusted && releasing) return;
    const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (key === 'Backspace' && held.length > 0) held.pop();
    else if (key.length === 1 || key === 'Enter') {
      held.push({ key, code, ctrlKey, metaKey, shiftKey, altKey });
    } else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  let releasing = false;
  globalThis.addEventListener('keydown', hold, true);
  return {
    release: async () => {
      releasing = true;
      for (let next = held.shift(); next; next = held.shift()) {
        await drawn();
        press(next);
      }
      globalThis.removeEventListener('keydown', hold, true);
    },
  };
}

/** A field that takes a key for itself (Enter, or a list that is waiting again) is asked first. */
function press(held: Held): void {
  const event = new KeyboardEvent('keydown', { ...held, bubbles: true, cancelable: true });
  const isFree = (document.activeElement ?? document.body).dispatchEvent(event);
  const isText = held.key.length === 1 && !held.ctrlKey && !held.metaKey && !held.altKey;
  if (isFree && isText) insertText(held.key);
}
