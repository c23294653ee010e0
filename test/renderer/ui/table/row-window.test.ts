import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  moveTo,
  reveal,
  rowWindow,
  scrollHeight,
  tallest,
  type Geometry,
} from '#renderer/ui/table/row-window.ts';

const start = { scrollTop: 0, top: 0 };
const clients: Geometry = { count: 100_000, rowHeight: 40, viewport: 600 };
const orders: Geometry = { count: 1_000_000, rowHeight: 40, viewport: 600 };

describe('the window of a long list', () => {
  it('draws the rows that are seen, and some on each side', () => {
    const there = moveTo(4000, start, clients);
    expect(rowWindow(there, clients, 8)).toEqual({ first: 92, end: 123, offset: 3680 });
  });

  it('is an ordinary scroll in a list that a browser can draw whole', () => {
    expect(scrollHeight(clients)).toBe(4_000_000);
    expect(moveTo(2_000_000, start, clients)).toEqual({ scrollTop: 2_000_000, top: 2_000_000 });
  });

  it('moves by as many pixels as the wheel in a list of a million, and as far as the bar when dragged', () => {
    expect(scrollHeight(orders)).toBe(tallest);
    const middle = moveTo((tallest - 600) / 2, start, orders);
    expect(middle.top).toBe((40_000_000 - 600) / 2);
    expect(moveTo(middle.scrollTop + 100, middle, orders).top).toBe(middle.top + 100);
    expect(moveTo(tallest - 600, middle, orders).top).toBe(40_000_000 - 600);
  });

  it('shows every row whole that it is asked to reveal, wherever it was', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_200_000 }),
        fc.integer({ min: 80, max: 1500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, viewport, bar, target) => {
          const geometry = { count, rowHeight: 40, viewport };
          const from = moveTo(
            bar * Math.max(0, scrollHeight(geometry) - viewport),
            start,
            geometry,
          );
          const index = Math.floor(target * (count - 1));
          const there = reveal(index, from, geometry);
          const seen = rowWindow(there, geometry, 0);
          expect(seen.first).toBeLessThanOrEqual(index);
          expect(seen.end).toBeGreaterThan(index);
          // Drawn at its place within what the element shows.
          const drawnAt = seen.offset + (index - seen.first) * 40 - there.scrollTop;
          expect(drawnAt).toBeGreaterThan(-0.01);
          expect(drawnAt + 40).toBeLessThan(viewport + 0.01);
        },
      ),
    );
  });
});
