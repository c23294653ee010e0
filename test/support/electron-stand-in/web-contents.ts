import { EventEmitter } from 'node:events';
import type { Frame, Page, Request, Route } from 'playwright';
import { browser } from './browser.ts';
import { record } from './control.ts';
import { bridgePage } from './page-bridge.ts';
import { isBlocked, schemes, tellOfDownload } from './session.ts';

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

/** The page of a window, as the main process sees it. */
export class WebContents extends EventEmitter {
  readonly #page: Promise<Page>;
  readonly #preload: string;
  #address = '';
  #isDestroyed = false;
  #onOpen: OpenHandler | undefined;
  #send: (channel: string, ...args: unknown[]) => void = () => undefined;

  constructor(page: Promise<Page>, preload: string) {
    super();
    this.#preload = preload;
    this.#page = this.#prepare(page);
  }

  async #prepare(opening: Promise<Page>): Promise<Page> {
    const page = await opening;
    const senderFrame = this.#frame(page.mainFrame());
    const sender = this as unknown as Electron.WebContents;
    this.#send = await bridgePage(page, this.#preload, () => ({ sender, senderFrame }));
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#address = schemes().toProgram(frame.url());
    });
    // Whatever the program answers, it never lets a window open. `#outside` asks it first: a window that is
    // closed sooner takes its request with it.
    page.on('popup', (popup) => popup.once('requestfailed', () => void popup.close()));
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed' }));
    page.on('download', (download) => {
      const address = schemes().toProgram(download.url());
      if (!tellOfDownload(address, download.suggestedFilename())) void download.cancel();
    });
    page.on('console', (message) => {
      if (message.type() === 'error') record('console', message.text());
    });
    // The context's, so that pages which this one opens are caught too.
    await browser().route(
      (url) => schemes().toProgram(url.href) === url.href,
      (route, request) => this.#outside(page, route, request),
    );
    return page;
  }

  #frame(frame: Frame): Electron.WebFrameMain {
    return {
      parent: null,
      isDestroyed: () => frame.isDetached(),
      get url() {
        return schemes().toProgram(frame.url());
      },
      get origin() {
        return schemes().toProgram(new URL(frame.url()).origin);
      },
    } as Electron.WebFrameMain;
  }

  /** Everything that is not our scheme: a navigation, a new window, or a request over the network. */
  async #outside(page: Page, route: Route, request: Request): Promise<void> {
    const url = request.url();
    if (ownerOf(request) !== page) {
      record('windowOpened', url);
      this.#onOpen?.({ url } as Electron.HandlerDetails);
      await route.abort();
      return;
    }
    const isPrevented = request.isNavigationRequest() && this.#mayNot(request, page);
    if (isPrevented || isBlocked(url)) {
      record('refused', url);
      await route.abort('aborted');
    } else await route.continue();
  }

  #mayNot(request: Request, page: Page): boolean {
    let isPrevented = false;
    const isMainFrame = request.frame() === page.mainFrame();
    const event = {
      url: request.url(),
      isMainFrame,
      preventDefault: () => {
        isPrevented = true;
      },
    };
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event);
    return isPrevented;
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.#page;
    await page.goto(schemes().toBrowser(address), { waitUntil: 'domcontentloaded' });
  }

  reload(): void {
    void this.#page.then((page) => page.reload({ waitUntil: 'domcontentloaded' }));
  }

  send(channel: string, ...args: unknown[]): void {
    this.#send(channel, ...args);
  }

  getURL(): string {
    return this.#address;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#onOpen = handler;
  }

  forcefullyCrashRenderer(): void {
    void this.crash();
  }

  /** Chromium answers a crash on demand with an error, since the page is gone before it could. */
  async crash(): Promise<void> {
    const page = await this.#page;
    await page.goto('chrome://crash').catch(() => undefined);
  }

  async close(): Promise<void> {
    const page = await this.#page;
    await page.close({ runBeforeUnload: false });
  }

  destroy(): void {
    this.#isDestroyed = true;
  }
}

/** A new window asks for its address before it is there. */
function ownerOf(request: Request): Page | undefined {
  try {
    return request.frame().page();
  } catch {
    return undefined;
  }
}
