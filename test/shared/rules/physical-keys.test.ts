import { describe, expect, it } from 'vitest';
import {
  digitOf,
  isPressed,
  keyCaps,
  parseBinding,
  type KeyPress,
} from '#shared/rules/physical-keys.ts';

const press = (change: Partial<KeyPress>): KeyPress => ({
  code: '',
  key: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...change,
});
const undo = parseBinding('mod+KeyZ');

describe('a binding', () => {
  it('is heard in the English and in the Russian layout', () => {
    const english = press({ code: 'KeyZ', key: 'z', ctrlKey: true });
    const russian = press({ code: 'KeyZ', key: 'я', ctrlKey: true });
    expect([english, russian].map((key) => isPressed(undo, key, false))).toEqual([true, true]);
  });

  it('is the letter itself in another Latin layout: a German Z stands where the American Y does', () => {
    const german = press({ code: 'KeyY', key: 'z', ctrlKey: true });
    const place = press({ code: 'KeyZ', key: 'y', ctrlKey: true });
    expect([german, place].map((key) => isPressed(undo, key, false))).toEqual([true, false]);
  });

  it('takes ⌘ on macOS and Ctrl elsewhere, and no other modifier besides', () => {
    const ctrl = press({ code: 'KeyZ', key: 'z', ctrlKey: true });
    const command = press({ code: 'KeyZ', key: 'z', metaKey: true });
    const shifted = press({ code: 'KeyZ', key: 'Z', ctrlKey: true, shiftKey: true });
    expect({
      ctrl: [isPressed(undo, ctrl, false), isPressed(undo, ctrl, true)],
      command: [isPressed(undo, command, false), isPressed(undo, command, true)],
      shifted: isPressed(undo, shifted, false),
      redo: isPressed(parseBinding('mod+shift+KeyZ'), shifted, false),
    }).toEqual({ ctrl: [true, false], command: [false, true], shifted: false, redo: true });
  });

  it('refuses a modifier that is none', () => {
    expect(() => parseBinding('ctrl+KeyZ')).toThrow(new RangeError('No such modifier: ctrl'));
  });

  it('is shown with the caps of the computer in use', () => {
    expect({
      pc: ['mod+shift+KeyZ', 'F2', 'mod+Comma', 'Enter', 'Digit5', 'alt+ArrowUp'].map((binding) =>
        keyCaps(binding, false),
      ),
      mac: keyCaps('mod+shift+KeyZ', true),
    }).toEqual({
      pc: [['Ctrl', 'Shift', 'Z'], ['F2'], ['Ctrl', ','], ['⏎'], ['5'], ['Alt', '↑']],
      mac: ['⇧', '⌘', 'Z'],
    });
  });
});

describe('a digit', () => {
  it('is typed on either row, and not with a modifier or on a numeric pad that moves the cursor', () => {
    expect(
      [
        press({ code: 'Digit5', key: '5' }),
        press({ code: 'Numpad7', key: '7' }),
        press({ code: 'Digit5', key: '%', shiftKey: true }),
        press({ code: 'Digit5', key: '5', ctrlKey: true }),
        press({ code: 'Numpad7', key: 'Home' }),
        press({ code: 'KeyA', key: 'a' }),
      ].map(digitOf),
    ).toEqual(['5', '7', null, null, null, null]);
  });
});
