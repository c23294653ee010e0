import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draw } from '../../scripts/icons/draw.ts';
import { readMark } from '../../scripts/icons/mark.ts';

const icon = (name: string): Buffer =>
  readFileSync(new URL(`../../resources/icons/${name}`, import.meta.url));
const mark = readMark(icon('icon.svg').toString('utf8'));
const pixel = (image: Uint8Array, side: number, x: number, y: number): number[] => [
  ...image.subarray((y * side + x) * 4, (y * side + x) * 4 + 4),
];

describe('the icon', () => {
  it('is drawn as its master says: malachite, a paper-coloured 15, clear corners', () => {
    const image = draw(mark, 64);
    expect({
      corner: pixel(image, 64, 0, 0)[3],
      ground: pixel(image, 64, 30, 8),
      one: pixel(image, 64, 23, 30),
      five: pixel(image, 64, 42, 20),
    }).toEqual({
      corner: 0,
      ground: [14, 122, 95, 255],
      one: [251, 250, 247, 255],
      five: [251, 250, 247, 255],
    });
  });

  it('is the same drawing on the screen', () => {
    const mark = readFileSync(new URL('../../src/renderer/ui/Mark.tsx', import.meta.url), 'utf8');
    const path = (text: string): string | undefined => /\bd="([^"]+)"/u.exec(text)?.[1];
    expect(path(mark)).toBe(path(icon('icon.svg').toString('utf8')));
  });

  it('comes in each size that the systems ask for', () => {
    const ico = icon('icon.ico');
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, at) => ico[6 + at * 16] || 256);
    const icns = icon('icon.icns');
    const types: string[] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      types.push(icns.toString('latin1', at, at + 4));
    }
    expect({ sizes, types, png: icon('icon.png').readUInt32BE(16) }).toEqual({
      sizes: [16, 20, 24, 32, 40, 48, 64, 128, 256],
      types: ['ic11', 'ic12', 'ic07', 'ic13', 'ic08', 'ic14', 'ic09', 'ic10'],
      png: 512,
    });
  });
});
