import { app, type BrowserWindow } from 'electron';
import type { i18n } from 'i18next';
import { askAfterCrash, askWhileHanging } from './dialogs.ts';

/** Offers to open the page again when it has crashed or hangs. The core lives on threads of its own, untouched. */
export function offerRecovery(window: BrowserWindow, words: () => i18n): void {
  const { webContents } = window;
  let isAsking = false;
  const once = (ask: () => Promise<void>): void => {
    if (isAsking || window.isDestroyed()) return;
    isAsking = true;
    void ask().finally(() => {
      isAsking = false;
    });
  };
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    once(async () => {
      if (await askAfterCrash(words(), window)) webContents.reload();
      else app.quit();
    });
  });
  window.on('unresponsive', () => {
    once(async () => {
      if (!(await askWhileHanging(words(), window))) return;
      webContents.forcefullyCrashRenderer();
      webContents.reload();
    });
  });
}
