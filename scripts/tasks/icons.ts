import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draw } from '../icons/draw.ts';
import { icns, ico, png } from '../icons/files.ts';
import { readMark } from '../icons/mark.ts';
import { root } from '../lib/root.ts';

/**
 * Draws the program's icons from their master: `node scripts/tasks/icons.ts` after a change of icon.svg. They are kept
 * in the repository, since a build takes them as they are.
 */
const folder = join(root, 'resources', 'icons');
const mark = readMark(readFileSync(join(folder, 'icon.svg'), 'utf8'));
/** Of a macOS icon's side, by Apple's grid: 824 of 1024 pixels. */
const macShare = 824 / 1024;

const picture = (pixels: number, share = 1): Buffer => png(pixels, draw(mark, pixels, share));
const write = (name: string, data: Buffer): void => writeFileSync(join(folder, name), data);

write('icon.png', picture(512));
write(
  'icon.ico',
  ico([16, 20, 24, 32, 40, 48, 64, 128, 256].map((pixels) => ({ pixels, png: picture(pixels) }))),
);
write(
  'icon.icns',
  icns((pixels) => picture(pixels, macShare)),
);
