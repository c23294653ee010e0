import { useEffect, useRef } from 'react';
import { isPressed, parseBinding, type PhysicalKey } from '#shared/rules/physical-keys.ts';
import { hasOwnTyping } from './own-typing.ts';
import { isMac } from './platform.ts';

export type Hotkey = readonly [binding: string, run: (event: KeyboardEvent) => void];

export interface HotkeyOptions {
  readonly enabled?: boolean;
  /** Keys of a page rest while a window lies over it; a window's own keys say `dialog`. */
  readonly layer?: 'page' | 'dialog';
  /**
   * Also while typing. By default only those with Ctrl/⌘ and the F-row do, which type nothing; `untyped`: only in a
   * field that has no typing of its own to be taken back.
   */
  readonly inFields?: boolean | 'untyped';
  /** Rests where a page answers the same key. */
  readonly isFallback?: boolean;
}

/**
 * Keys of a page, by their place on the keyboard: `[['KeyN', addNote], ['mod+Enter', save]]`. The latest handlers
 * are always the ones called, so they need no memo.
 */
export function useHotkeys(hotkeys: readonly Hotkey[], options: HotkeyOptions = {}): void {
  const { enabled = true, layer = 'page', inFields, isFallback = false } = options;
  const latest = useRef(hotkeys);
  useEffect(() => {
    latest.current = hotkeys;
  });

  useEffect(() => {
    if (!enabled) return undefined;
    const mac = isMac();
    const works = (key: PhysicalKey, { target }: KeyboardEvent): boolean =>
      !isTyping(target) ||
      (inFields === 'untyped' ? !hasOwnTyping(target) : (inFields ?? typesNothing(key)));
    const onKeyDown = (event: Event): void => {
      if (!(event instanceof KeyboardEvent)) return;
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (layer === 'page' && isWindowOpen()) return;
      for (const [binding, run] of latest.current) {
        const wanted = parseBinding(binding);
        if (!isPressed(wanted, event, mac)) continue;
        if (!works(wanted, event) || pressesControl(wanted, event.target)) continue;
        event.preventDefault();
        run(event);
        return;
      }
    };
    // The window hears a key after the document, and so after every page.
    const listening = isFallback ? globalThis : document;
    listening.addEventListener('keydown', onKeyDown);
    return () => listening.removeEventListener('keydown', onKeyDown);
  }, [enabled, layer, inFields, isFallback]);
}

/** Whether keys go into a text now. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !notTyped.has(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target.isContentEditable ||
    target instanceof HTMLSelectElement
  );
}

const notTyped = new Set(['checkbox', 'radio', 'button', 'submit', 'range', 'file', 'color']);

export const isWindowOpen = (): boolean => document.querySelector('[aria-modal="true"]') !== null;

const typesNothing = ({ mod, code }: PhysicalKey): boolean => mod || /^F\d+$/.test(code);

/** Enter and Space on a button or a link are that button's own. */
const pressesControl = ({ mod, code }: PhysicalKey, target: EventTarget | null): boolean =>
  !mod &&
  (code === 'Enter' || code === 'Space') &&
  target instanceof Element &&
  target.closest('button, a[href], summary, [role="button"], [role="option"]') !== null;
