import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keepWindowState, placeFor, readWindowState } from '#main/electron/window-state.ts';

const folder = mkdtempSync(join(tmpdir(), 'fifteen-window-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const screen = { x: 0, y: 25, width: 1920, height: 1055 };
const left = { x: -1280, y: 0, width: 1280, height: 1024 };
const at = (x: number, y: number, width = 1000, height = 700) => ({
  bounds: { x, y, width, height },
  isMaximized: false,
});

describe('the window opens', () => {
  it('at its usual size the first time', () => {
    expect(placeFor(undefined, [screen])).toEqual({ width: 1280, height: 800 });
  });

  it('where it was left, on any screen', () => {
    expect(placeFor(at(100, 80), [screen])).toEqual({ x: 100, y: 80, width: 1000, height: 700 });
    expect(placeFor(at(-1200, 40), [screen, left])).toEqual({
      x: -1200,
      y: 40,
      width: 1000,
      height: 700,
    });
  });

  it('in the middle, at its size, when that screen is gone or it could not be caught', () => {
    const middle = { width: 1000, height: 700 };
    expect(placeFor(at(-1200, 40), [screen])).toEqual(middle);
    expect(placeFor(at(1850, 80), [screen])).toEqual(middle);
    expect(placeFor(at(100, 1050), [screen])).toEqual(middle);
    expect(placeFor(at(100, -300), [screen])).toEqual(middle);
    expect(placeFor(at(100, 80), [])).toEqual(middle);
  });

  it('never smaller than its screens can be used', () => {
    expect(placeFor(at(100, 80, 10, 10), [screen])).toEqual({
      x: 100,
      y: 80,
      width: 800,
      height: 560,
    });
  });
});

describe('its place', () => {
  const file = join(folder, 'window.json');

  it('is read as it was kept', () => {
    const state = { ...at(7, 9), isMaximized: true };
    keepWindowState(file, state);
    expect(readWindowState(file)).toEqual(state);
  });

  it.each(['', '{', '[]', '{"bounds":{"x":1}}', '{"bounds":null,"isMaximized":true}'])(
    'is nothing where the file holds %j',
    (text) => {
      writeFileSync(file, text);
      expect(readWindowState(file)).toBeUndefined();
    },
  );

  it('is nothing where there is no file, and keeping it elsewhere than in a folder is no failure', () => {
    expect(readWindowState(join(folder, 'nothing.json'))).toBeUndefined();
    expect(() => keepWindowState(join(folder, 'no', 'folder.json'), at(0, 0))).not.toThrow();
  });
});
