import type { Mark, Point } from './mark.ts';

/**
 * The mark as `pixels` × `pixels` RGBA, edges smoothed by distance. `share` of the side is the mark's, the rest is
 * clear: macOS wants air around an icon, Windows none.
 */
export function draw(mark: Mark, pixels: number, share = 1): Uint8Array {
  const scale = (pixels * share) / mark.size;
  const margin = (pixels - mark.size * scale) / 2;
  const image = new Uint8Array(pixels * pixels * 4);
  for (let y = 0; y < pixels; y++) {
    for (let x = 0; x < pixels; x++) {
      const point: Point = [(x + 0.5 - margin) / scale, (y + 0.5 - margin) / scale];
      const ground = covered(-squareDistance(mark, point) * scale);
      const ink = covered((mark.strokeWidth / 2 - strokeDistance(mark, point)) * scale);
      const at = (y * pixels + x) * 4;
      for (const channel of [0, 1, 2] as const) {
        image[at + channel] = Math.round(
          mark.ink[channel] * ink + mark.ground[channel] * (1 - ink),
        );
      }
      image[at + 3] = Math.round(ground * 255);
    }
  }
  return image;
}

/** How much of a pixel lies inside an edge that is `depth` pixels away. */
const covered = (depth: number): number => Math.min(1, Math.max(0, depth + 0.5));

/** Distance to the edge of the rounded square, negative inside. */
function squareDistance({ size, corner }: Mark, [x, y]: Point): number {
  const dx = Math.abs(x - size / 2) - size / 2 + corner;
  const dy = Math.abs(y - size / 2) - size / 2 + corner;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
}

/** Distance to the middle of the nearest stroke. */
function strokeDistance({ strokes }: Mark, point: Point): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const stroke of strokes) {
    for (const [index, end] of stroke.entries()) {
      const start = stroke[index - 1] ?? end;
      nearest = Math.min(nearest, pieceDistance(point, start, end));
    }
  }
  return nearest;
}

function pieceDistance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
