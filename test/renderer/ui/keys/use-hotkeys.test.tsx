import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useHotkeys, type Hotkey, type HotkeyOptions } from '#renderer/ui/keys/use-hotkeys.ts';
import { press } from '../../app/render.tsx';

afterEach(cleanup);

interface SceneProps {
  readonly keys: readonly Hotkey[];
  readonly options?: HotkeyOptions;
  readonly withWindow?: boolean;
}

function Scene({ keys, options, withWindow = false }: SceneProps) {
  useHotkeys(keys, options);
  return (
    <>
      <input aria-label="note" />
      <input type="checkbox" aria-label="done" />
      <button>call</button>
      {withWindow && <dialog open aria-modal="true" />}
    </>
  );
}

function scene(props: Omit<SceneProps, 'keys'>, ...bindings: string[]): string[] {
  const heard: string[] = [];
  render(
    <Scene {...props} keys={bindings.map((binding) => [binding, () => heard.push(binding)])} />,
  );
  return heard;
}

describe('the keys of a page', () => {
  it('work in both layouts, and are kept from the browser', () => {
    const heard = scene({}, 'KeyN', 'mod+KeyK');
    const english = press({ code: 'KeyN', key: 'n' });
    press({ code: 'KeyN', key: 'т' });
    press({ code: 'KeyK', key: 'л', ctrlKey: true });
    expect({ heard, prevented: english.defaultPrevented }).toEqual({
      heard: ['KeyN', 'KeyN', 'mod+KeyK'],
      prevented: true,
    });
  });

  it('leave typing alone, but for keys that type nothing', () => {
    const heard = scene({}, 'KeyN', 'mod+KeyK', 'F2');
    const field = screen.getByLabelText('note');
    press({ code: 'KeyN', key: 'n' }, field);
    press({ code: 'KeyK', key: 'k', ctrlKey: true }, field);
    press({ code: 'F2', key: 'F2' }, field);
    press({ code: 'KeyN', key: 'n' }, screen.getByLabelText('done'));
    expect(heard).toEqual(['mod+KeyK', 'F2', 'KeyN']);
  });

  it('say so themselves where they would disturb a text after all', () => {
    const heard = scene({ options: { inFields: false } }, 'mod+KeyZ');
    press({ code: 'KeyZ', key: 'z', ctrlKey: true }, screen.getByLabelText('note'));
    press({ code: 'KeyZ', key: 'z', ctrlKey: true });
    expect(heard).toEqual(['mod+KeyZ']);
  });

  it('leave Enter on a button to the button', () => {
    const heard = scene({}, 'Enter');
    press({ code: 'Enter', key: 'Enter' }, screen.getByText('call'));
    press({ code: 'Enter', key: 'Enter' });
    expect(heard).toEqual(['Enter']);
  });

  it('rest while a window lies over the page, whose own keys work', () => {
    const page = scene({ withWindow: true }, 'KeyN');
    const window = scene({ options: { layer: 'dialog' } }, 'KeyN');
    press({ code: 'KeyN', key: 'n' });
    expect({ page, window }).toEqual({ page: [], window: ['KeyN'] });
  });

  it('are not repeated by a key held down, nor heard after the page is left', () => {
    const heard = scene({}, 'KeyN');
    press({ code: 'KeyN', key: 'n', repeat: true });
    cleanup();
    press({ code: 'KeyN', key: 'n' });
    expect(heard).toEqual([]);
  });
});
