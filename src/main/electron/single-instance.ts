import { app } from 'electron';
import { z } from 'zod';

const handedOver = z.object({ base: z.string().optional() });
export type Start = z.output<typeof handedOver>;

/**
 * Takes the one place that there is for a running Fifteen. Where it is taken, the program that holds it is told
 * what this start asked for, and the answer is `false`.
 */
export const takeThePlace = (start: Start): boolean => app.requestSingleInstanceLock({ ...start });

/** Tells of each further start of the program: another one, or on macOS a base opened from the Finder. */
export function onFurtherStart(listener: (start: Start) => void): void {
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const parsed = handedOver.safeParse(data);
    listener(parsed.success ? parsed.data : {});
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    listener({ base: path });
  });
  app.on('activate', () => listener({}));
}
