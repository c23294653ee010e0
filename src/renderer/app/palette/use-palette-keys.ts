import { useEffect } from 'react';
import { digitOf } from '#shared/rules/physical-keys.ts';
import { isTyping, isWindowOpen, useHotkeys } from '../../ui/keys/use-hotkeys.ts';
import { closePalette, openPalette, paletteState, typeInPalette } from './palette-store.ts';

/**
 * Ctrl/⌘+K opens and closes the palette; so does a digit typed outside any field, since a digit begins a telephone
 * number. Pages that have their own use for digits come first: they hear keys on the document, this on the window.
 */
export function usePaletteKeys(): void {
  useHotkeys([['mod+KeyK', () => (paletteState().isOpen ? closePalette() : openPalette())]], {
    layer: 'dialog',
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return;
      const digit = digitOf(event);
      const { isOpen, text } = paletteState();
      if (digit === null || (isWindowOpen() && !isOpen)) return;
      event.preventDefault();
      // The palette's own field may not have the focus yet when the next digit comes.
      if (isOpen) typeInPalette(text + digit);
      else openPalette(digit);
    };
    globalThis.addEventListener('keydown', onKeyDown);
    return () => globalThis.removeEventListener('keydown', onKeyDown);
  }, []);
}
