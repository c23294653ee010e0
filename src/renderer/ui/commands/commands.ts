import { useEffect, useRef } from 'react';
import { useHotkeys, type HotkeyOptions } from '../keys/use-hotkeys.ts';

/** Something the user can do from here: found in the palette, and bound to its key where it has one. */
export interface AppCommand {
  /** Unique among those on the screen: `orders.add`. */
  readonly id: string;
  /** A verb: «Добавить заказ». */
  readonly title: string;
  /** A binding of `shared/rules/physical-keys.ts`: `KeyN`, `mod+KeyZ`. */
  readonly keys?: string;
  /** Other words one may look for it by. */
  readonly keywords?: string;
  readonly run: () => void;
}

const registered = new Set<{ readonly current: readonly AppCommand[] }>();

/** What can be done now, the latest page's own commands first. */
export const currentCommands = (): AppCommand[] =>
  [...registered].toReversed().flatMap(({ current }) => current);

/**
 * Offers commands while the component is on the screen: the palette lists them with their keys, and the keys work.
 * The array may be made anew on every render.
 */
export function useCommands(commands: readonly AppCommand[], options: HotkeyOptions = {}): void {
  const latest = useRef(commands);
  const { enabled = true } = options;
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    registered.add(latest);
    return () => {
      registered.delete(latest);
    };
  }, [enabled]);
  useHotkeys(
    commands.flatMap(({ keys, run }) => (keys === undefined ? [] : [[keys, run] as const])),
    options,
  );
}
