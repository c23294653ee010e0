import { buildIfStale } from './build.ts';

/** Vitest calls it before the first end-to-end test: they drive what is in `out/`. */
export async function setup(): Promise<void> {
  await buildIfStale();
}
