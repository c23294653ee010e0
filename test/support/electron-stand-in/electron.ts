/**
 * The part of Electron's API that Fifteen uses, over Playwright's Chromium. Windows are pages; our scheme is
 * answered by the handler that the program registers, with its headers; the preload runs apart from the page;
 * what passes between them is cloned. Each part is typed as a part of the real thing.
 */
export { app } from './app.ts';
export { ipcMain } from './ipc.ts';
export { protocol, session } from './session.ts';
export { dialog, Menu, nativeTheme, screen, shell } from './system.ts';
export { BrowserWindow } from './window.ts';
