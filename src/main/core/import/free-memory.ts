import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

/**
 * Gives back what a stage has left behind. The engine lets garbage grow to several times of what lives before it
 * looks, which is right for a server and wrong for a shop's computer that has four gigabytes in all: between the
 * stages of a large import it is told to look (a tenth of a second each, a hundred megabytes less at the peak).
 */
export function freeMemory(): void {
  if (!collect) {
    // The only way in for a program that does not choose the flags it is started with.
    setFlagsFromString('--expose-gc');
    const found: unknown = runInNewContext('gc');
    collect =
      typeof found === 'function'
        ? () => void Reflect.apply(found, undefined, [])
        : () => undefined;
  }
  collect();
}
