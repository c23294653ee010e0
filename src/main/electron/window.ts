import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { pageAddress } from './protocol.ts';
import { keepWindowState, placeFor, readWindowState, smallest } from './window-state.ts';

/** The page's own background, so that no white flashes before it is drawn. */
const background = { light: '#FBFAF7', dark: '#16181D' } as const;

/** Opens the window, hidden until the page is drawn. `preload` is the built preload's file. */
export function openWindow(preload: URL): BrowserWindow {
  const stateFile = join(app.getPath('userData'), 'window.json');
  const kept = readWindowState(stateFile);
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...placeFor(kept, screens),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: app.name,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload: fileURLToPath(preload),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Its dictionaries would be fetched from the network.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (kept?.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    keepWindowState(stateFile, {
      bounds: window.getNormalBounds(),
      isMaximized: window.isMaximized(),
    });
  });
  void window.loadURL(pageAddress);
  return window;
}

/** Brings a window to the front from wherever it is. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
