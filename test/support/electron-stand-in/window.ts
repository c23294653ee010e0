import { EventEmitter } from 'node:events';
import type { Page } from 'playwright';
import { appEvents, openWindows, windowClosed } from './app.ts';
import { onOrder, record } from './control.ts';
import { WebContents } from './web-contents.ts';
import { browser } from './browser.ts';

const minimum = { width: 800, height: 600 };

/** A window is a page of Chromium, and the recorder of what was asked of it. */
export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents;
  readonly #bounds: Electron.Rectangle;
  #isMaximized = false;
  #isDestroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    record('window', options);
    const { x = 0, y = 0, width = minimum.width, height = minimum.height } = options;
    this.#bounds = { x, y, width, height };
    this.webContents = new WebContents(this.#open(), options.webPreferences?.preload ?? '');
    openWindows.add(this);
    appEvents.emit('web-contents-created', {}, this.webContents);
    onOrder('close', () => this.close());
    onOrder('crash', () => void this.webContents.crash());
  }

  async #open(): Promise<Page> {
    // The browser opens with an empty page, which becomes the first window.
    const [blank] = browser().pages();
    const page = blank?.url() === 'about:blank' ? blank : await browser().newPage();
    page.on('close', () => this.#gone());
    return page;
  }

  #gone(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.webContents.destroy();
    this.emit('closed');
    windowClosed(this);
  }

  async loadURL(address: string): Promise<void> {
    await this.webContents.loadURL(address);
    this.emit('ready-to-show');
  }

  show(): void {
    record('show', null);
  }
  focus(): void {
    record('focus', null);
  }
  restore(): void {
    record('restore', null);
  }
  maximize(): void {
    this.#isMaximized = true;
    record('maximize', null);
  }
  isMinimized(): boolean {
    return false;
  }
  isMaximized(): boolean {
    return this.#isMaximized;
  }
  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
  getNormalBounds(): Electron.Rectangle {
    return this.#bounds;
  }
  close(): void {
    this.emit('close', { preventDefault: () => undefined });
    void this.webContents.close();
  }
}
