/** What each field held after the last key typed into it. */
const typed = new WeakMap<EventTarget, string>();

/** Remembers where one types; to be called once for the page. */
export function watchTyping(): () => void {
  const onInput = ({ target }: Event): void => {
    if (isField(target)) typed.set(target, target.value);
  };
  document.addEventListener('input', onInput, true);
  return () => document.removeEventListener('input', onInput, true);
}

/**
 * Whether Ctrl+Z in this field has typing to take back: the browser's own undo then goes first. A field that nothing
 * was typed into has none, nor has one that the program emptied after its text was saved.
 */
export function hasOwnTyping(target: EventTarget | null): boolean {
  if (!isField(target)) return target instanceof HTMLElement && target.isContentEditable;
  const last = typed.get(target);
  return last !== undefined && (target.value !== '' || last === '');
}

const isField = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
