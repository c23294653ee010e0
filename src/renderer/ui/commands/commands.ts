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
  /** Bindings that do the same when pressed one after another: shown, and heard by whoever owns the first. */
  readonly sequence?: readonly string[];
  /** Other words one may look for it by. */
  readonly keywords?: string;
  readonly run: () => void;
}

interface Registered {
  readonly current: readonly AppCommand[];
  readonly isEverywhere: boolean;
}

export interface CommandOptions extends HotkeyOptions {
  /** Not of one screen but of the program: the list of keys says so. */
  readonly isEverywhere?: boolean;
}

const registered = new Set<Registered>();

/** What can be done now, the latest page's own commands first. */
export const currentCommands = (): AppCommand[] =>
  [...registered].toReversed().flatMap(({ current }) => current);

/** The same, told apart by whether they belong to this screen or to the program. */
export function commandsByReach(): { here: AppCommand[]; everywhere: AppCommand[] } {
  const of = (isEverywhere: boolean): AppCommand[] =>
    [...registered]
      .toReversed()
      .flatMap((entry) => (entry.isEverywhere === isEverywhere ? entry.current : []));
  return { here: of(false), everywhere: of(true) };
}

/**
 * Offers commands while the component is on the screen: the palette lists them with their keys, and the keys work.
 * The array may be made anew on every render.
 */
export function useCommands(commands: readonly AppCommand[], options: CommandOptions = {}): void {
  const latest = useRef(commands);
  const { enabled = true, isEverywhere = false } = options;
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const entry: Registered = {
      isEverywhere,
      get current() {
        return latest.current;
      },
    };
    registered.add(entry);
    return () => {
      registered.delete(entry);
    };
  }, [enabled, isEverywhere]);
  useHotkeys(
    commands.flatMap(({ keys, run }) => (keys === undefined ? [] : [[keys, run] as const])),
    options,
  );
}
