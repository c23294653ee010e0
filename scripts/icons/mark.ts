/** The mark as its master drawing has it: a rounded square, and strokes of one width with round ends upon it. */
export interface Mark {
  /** Side of the square in the drawing's units. */
  readonly size: number;
  readonly corner: number;
  readonly ground: Colour;
  readonly ink: Colour;
  readonly strokeWidth: number;
  /** Each stroke as a chain of points; curves are laid out in short straight pieces. */
  readonly strokes: readonly (readonly Point[])[];
}

export type Point = readonly [x: number, y: number];
export type Colour = readonly [red: number, green: number, blue: number];

/** Reads `resources/icons/icon.svg`. Throws where the drawing uses what this cannot draw. */
export function readMark(svg: string): Mark {
  const value = (name: string): string => {
    const found = new RegExp(`\\b${name}="([^"]+)"`, 'u').exec(svg)?.[1];
    if (found === undefined) throw new Error(`icon.svg has no ${name}`);
    return found;
  };
  return {
    size: Number(value('viewBox').split(' ')[2]),
    corner: Number(value('rx')),
    ground: colourOf(value('fill')),
    ink: colourOf(value('stroke')),
    strokeWidth: Number(value('stroke-width')),
    strokes: strokesOf(value('d')),
  };
}

function colourOf(hex: string): Colour {
  const [red = 0, green = 0, blue = 0] = (hex.match(/[0-9a-f]{2}/giu) ?? []).map((part) =>
    Number.parseInt(part, 16),
  );
  return [red, green, blue];
}

/** Absolute M, L, H, V and C, with the repetitions that SVG allows. */
function strokesOf(path: string): Point[][] {
  const strokes: Point[][] = [];
  for (const [, command = '', rest = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/gu)) {
    const numbers = (rest.match(/-?[\d.]+/gu) ?? []).map(Number);
    if (command === 'M') strokes.push([]);
    const stroke = strokes.at(-1);
    if (!stroke) throw new Error('icon.svg: a path begins with M');
    for (const points of pieces(command, numbers, stroke.at(-1) ?? [0, 0])) stroke.push(points);
  }
  return strokes;
}

function* pieces(command: string, numbers: readonly number[], from: Point): Generator<Point> {
  let at = from;
  const next = (index: number): number => numbers[index] ?? Number.NaN;
  switch (command) {
    case 'M':
    case 'L':
      for (let i = 0; i < numbers.length; i += 2) yield [next(i), next(i + 1)];
      return;
    case 'H':
      for (const x of numbers) yield [x, from[1]];
      return;
    case 'V':
      for (const y of numbers) yield [from[0], y];
      return;
    case 'C':
      for (let i = 0; i < numbers.length; i += 6) {
        const end: Point = [next(i + 4), next(i + 5)];
        yield* curve(at, [next(i), next(i + 1)], [next(i + 2), next(i + 3)], end);
        at = end;
      }
      return;
    default:
      throw new Error(`icon.svg: ${command} is not drawn`);
  }
}

const piecesPerCurve = 24;

/** A cubic Bézier curve as points, its start left out. */
function* curve(a: Point, b: Point, c: Point, d: Point): Generator<Point> {
  for (let step = 1; step <= piecesPerCurve; step++) {
    const t = step / piecesPerCurve;
    const s = 1 - t;
    const mix = (axis: 0 | 1): number =>
      s ** 3 * a[axis] + 3 * s * s * t * b[axis] + 3 * s * t * t * c[axis] + t ** 3 * d[axis];
    yield [mix(0), mix(1)];
  }
}
