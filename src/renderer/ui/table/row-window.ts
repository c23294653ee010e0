/** Which rows of a very long list are on the screen; all lengths in CSS pixels. Every row has the same height. */
export interface Geometry {
  readonly count: number;
  readonly rowHeight: number;
  /** Height of the part of the list that is seen. */
  readonly viewport: number;
}

/** `scrollTop` is the element's; `top` is where in the whole list that is. They differ only in enormous lists. */
export interface Position {
  readonly scrollTop: number;
  readonly top: number;
}

/** Firefox draws nothing below some 17.9 million pixels, Chromium below 33.5. */
export const tallest = 16_000_000;

/** The height to give to the element that scrolls. */
export const scrollHeight = ({ count, rowHeight }: Geometry): number =>
  Math.min(count * rowHeight, tallest);

/**
 * Where a new `scrollTop` leads. In a list taller than a browser can draw, a turn of the wheel moves by as many
 * pixels as anywhere, and a dragged scrollbar leads to the same part of the list as of the bar.
 */
export function moveTo(scrollTop: number, from: Position, geometry: Geometry): Position {
  const farthest = Math.max(0, geometry.count * geometry.rowHeight - geometry.viewport);
  const bar = Math.max(0, scrollHeight(geometry) - geometry.viewport);
  if (bar === farthest) return { scrollTop, top: clamp(scrollTop, farthest) };
  const moved = scrollTop - from.scrollTop;
  const isSmall = Math.abs(moved) < geometry.viewport * 2 && scrollTop > 0 && scrollTop < bar;
  const top = isSmall ? from.top + moved : (scrollTop / bar) * farthest;
  return { scrollTop, top: clamp(top, farthest) };
}

/** The `scrollTop` and place from which a row is seen whole, moving no farther than needed. */
export function reveal(index: number, from: Position, geometry: Geometry): Position {
  const { rowHeight, viewport, count } = geometry;
  const farthest = Math.max(0, count * rowHeight - viewport);
  const start = index * rowHeight;
  const top = clamp(Math.min(Math.max(from.top, start + rowHeight - viewport), start), farthest);
  const bar = Math.max(0, scrollHeight(geometry) - viewport);
  return { scrollTop: farthest === bar ? top : (top / farthest) * bar, top };
}

export interface RowWindow {
  /** The first row to draw, and the one after the last. */
  readonly first: number;
  readonly end: number;
  /** Where the first is drawn within the element that scrolls. */
  readonly offset: number;
}

/** The rows that are seen, and `overscan` more on each side. */
export function rowWindow(
  { scrollTop, top }: Position,
  { count, rowHeight, viewport }: Geometry,
  overscan: number,
): RowWindow {
  const first = Math.max(0, Math.floor(top / rowHeight) - overscan);
  const end = Math.min(count, Math.ceil((top + viewport) / rowHeight) + overscan);
  return { first, end: Math.max(first, end), offset: scrollTop + first * rowHeight - top };
}

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
