import { readFileSync, writeFileSync } from 'node:fs';
import type { Rectangle } from 'electron';
import { z } from 'zod';

const state = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) }),
  isMaximized: z.boolean(),
});
export type WindowState = z.output<typeof state>;

/** The smallest window in which every screen still works. */
export const smallest = { width: 800, height: 560 } as const;
const usual = { width: 1280, height: 800 } as const;

/** How much of a window has to be on some screen to be caught with a mouse, in pixels. */
const grip = 120;

/** What was kept, or `undefined` where nothing was or it is of no use. A window's place is not worth an error. */
export function readWindowState(file: string): WindowState | undefined {
  try {
    return state.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

export function keepWindowState(file: string, value: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(value));
  } catch (error) {
    // A full disk must not keep the window from closing.
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
}

/** Where to open the window: as it was left, unless that screen is not there any more. */
export function placeFor(
  kept: WindowState | undefined,
  screens: readonly Rectangle[],
): Partial<Rectangle> {
  if (!kept) return usual;
  const { x, y } = kept.bounds;
  const width = Math.max(kept.bounds.width, smallest.width);
  const height = Math.max(kept.bounds.height, smallest.height);
  const isReachable = screens.some(
    (screen) =>
      overlap(x, width, screen.x, screen.width) >= grip &&
      y >= screen.y &&
      y <= screen.y + screen.height - grip,
  );
  return isReachable ? { x, y, width, height } : { width, height };
}

const overlap = (from: number, length: number, otherFrom: number, otherLength: number): number =>
  Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);
