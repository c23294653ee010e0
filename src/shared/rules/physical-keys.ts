/**
 * Keys by the place they have on the keyboard, so that Ctrl+K is Ctrl+K in the Russian layout too. A binding is
 * written `mod+shift+KeyZ`: the modifiers, then the `code` of the key. `mod` is ⌘ on macOS and Ctrl elsewhere.
 */
export interface PhysicalKey {
  readonly code: string;
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** What we read of a KeyboardEvent. */
export interface KeyPress {
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Throws a RangeError for a modifier that is none. */
export function parseBinding(binding: string): PhysicalKey {
  const parts = binding.split('+');
  const code = parts.pop() ?? '';
  for (const part of parts) {
    if (!['mod', 'shift', 'alt'].includes(part)) throw new RangeError(`No such modifier: ${part}`);
  }
  return {
    code,
    mod: parts.includes('mod'),
    shift: parts.includes('shift'),
    alt: parts.includes('alt'),
  };
}

/** Whether a press is the binding's. */
export function isPressed(wanted: PhysicalKey, press: KeyPress, isMac: boolean): boolean {
  const [mod, other] = isMac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  return (
    mod === wanted.mod &&
    !other &&
    press.shiftKey === wanted.shift &&
    press.altKey === wanted.alt &&
    codeOf(press) === wanted.code
  );
}

/**
 * The place of the key, unless the layout is Latin: there the letter itself says what is meant, so that Ctrl+Z is
 * where a German or French keyboard has its Z.
 */
function codeOf({ code, key }: KeyPress): string {
  return /^[a-z]$/i.test(key) && /^Key[A-Z]$/.test(code) ? `Key${key.toUpperCase()}` : code;
}

/** The digit a press types, on either row of digits; null with a modifier, and for any other key. */
export function digitOf({ code, key, ctrlKey, metaKey, altKey }: KeyPress): string | null {
  if (ctrlKey || metaKey || altKey) return null;
  return /^(?:Digit|Numpad)\d$/.test(code) && /^\d$/.test(key) ? key : null;
}

const names: Readonly<Record<string, string>> = {
  Enter: '⏎',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Backspace: '⌫',
  Delete: 'Del',
  Space: '␣',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Equal: '+',
  Minus: '−',
};

/** The caps of a binding's keys, as they are printed: ["Ctrl", "Shift", "Z"], on macOS ["⇧", "⌘", "Z"]. */
export function keyCaps(binding: string, isMac: boolean): string[] {
  const { code, mod, shift, alt } = parseBinding(binding);
  const key = names[code] ?? code.replace(/^(?:Key|Digit|Numpad)(?=.$)/, '');
  const caps = isMac
    ? [alt ? '⌥' : '', shift ? '⇧' : '', mod ? '⌘' : '']
    : [mod ? 'Ctrl' : '', alt ? 'Alt' : '', shift ? 'Shift' : ''];
  return [...caps.filter((cap) => cap !== ''), key];
}
