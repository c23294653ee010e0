import { type BrowserWindow, dialog } from 'electron';
import type { i18n } from 'i18next';
import { failureInWords } from '../host/words.ts';

/** Lets the user choose a base; `undefined` when they changed their mind. */
export async function chooseBase(words: i18n, parent?: BrowserWindow): Promise<string | undefined> {
  const options: Electron.OpenDialogOptions = {
    title: words.t(($) => $.host.chooseBase.title),
    filters: [{ name: words.t(($) => $.host.chooseBase.files), extensions: ['fifteen'] }],
    properties: ['openFile'],
  };
  const { filePaths } = await (parent
    ? dialog.showOpenDialog(parent, options)
    : dialog.showOpenDialog(options));
  return filePaths[0];
}

/** Says why no base is open, and answers the one to try next; `undefined` to leave. */
export async function askAfterFailure(error: unknown, words: i18n): Promise<string | undefined> {
  for (;;) {
    const { response } = await dialog.showMessageBox({
      type: 'error',
      message: words.t(($) => $.host.baseFailed.title),
      detail: failureInWords(error, words),
      buttons: [
        words.t(($) => $.host.baseFailed.chooseAnother),
        words.t(($) => $.host.baseFailed.quit),
      ],
      defaultId: 0,
      cancelId: 1,
    });
    if (response !== 0) return undefined;
    const chosen = await chooseBase(words);
    if (chosen !== undefined) return chosen;
  }
}

/** Says why a base was not opened while another one stays open. */
export async function sayBaseFailed(
  error: unknown,
  words: i18n,
  parent: BrowserWindow | undefined,
): Promise<void> {
  const options: Electron.MessageBoxOptions = {
    type: 'error',
    message: words.t(($) => $.host.baseFailed.title),
    detail: failureInWords(error, words),
  };
  await (parent ? dialog.showMessageBox(parent, options) : dialog.showMessageBox(options));
}

/** The page has crashed: whether to open it again (or to quit). */
export async function askAfterCrash(words: i18n, parent: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(parent, {
    type: 'error',
    message: words.t(($) => $.host.pageFailed.title),
    detail: words.t(($) => $.host.pageFailed.detail),
    buttons: [words.t(($) => $.host.pageFailed.reopen), words.t(($) => $.host.pageFailed.quit)],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0;
}

/** The page hangs: whether to open it again (or to wait). */
export async function askWhileHanging(words: i18n, parent: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(parent, {
    type: 'warning',
    message: words.t(($) => $.host.pageHangs.title),
    detail: words.t(($) => $.host.pageHangs.detail),
    buttons: [words.t(($) => $.host.pageHangs.wait), words.t(($) => $.host.pageFailed.reopen)],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}
