import { app, type BrowserWindow, session } from 'electron';
import { AppError } from '#shared/contract/errors.ts';
import type { Core } from '../core/client.ts';
import type { CallRequest } from '../host/call-request.ts';
import { handOver } from '../host/handover.ts';
import { defaultBase } from '../host/places.ts';
import { ringing } from '../host/ringing.ts';
import { askAfterFailure, chooseBase, sayBaseFailed } from './dialogs.ts';
import { askWhereToSave } from './downloads.ts';
import { answerPages, tell } from './ipc.ts';
import { leaving } from './leaving.ts';
import { setMenu } from './menu.ts';
import { openBaseHolder, type ProgramPlaces } from './open-base.ts';
import { preferences } from './preferences.ts';
import { servePages } from './protocol.ts';
import { offerRecovery } from './recovery.ts';
import { guardSession } from './security.ts';
import type { Start } from './single-instance.ts';
import { focusWindow, openWindow } from './window.ts';

export interface Program {
  /** Shows what a further start of the program asks for. */
  show(start: Start): Promise<void>;
  close(): Promise<void>;
}

/**
 * One window over one base. Call when Electron is ready; answers `undefined` when no base could be opened and
 * the user chose to leave.
 */
export async function startProgram(
  start: Start,
  places: ProgramPlaces & { readonly preload: URL },
): Promise<Program | undefined> {
  const telephone = ringing();
  const left = leaving();
  const base = openBaseHolder(places, (call) => void ring(call));
  let window: BrowserWindow | undefined;
  const menu = (): void =>
    setMenu(preferred.words(), {
      send: (command) => {
        if (window) tell(window.webContents, { type: 'menu', command });
      },
      openBase: () => void openChosen(),
    });
  const preferred = preferences(menu);

  const openWindowOverBase = (): void => {
    const opened = openWindow(places.preload);
    window = opened;
    offerRecovery(opened, () => preferred.words());
    opened.on('closed', () => {
      window = undefined;
    });
  };

  /** The page that is open saves what was typed, and shows the other base before its own is closed. */
  const open = async (path: string): Promise<void> => {
    const closeBefore = await base.open(path, async () => {
      if (window) await left.ask(window.webContents);
    });
    try {
      const core = base.core();
      follow(core);
      await preferred.readFrom(core);
    } finally {
      window?.webContents.reload();
      await closeBefore();
    }
  };

  /** The page says it; a base that was closed while it was asked has no page any more. */
  const sayFailure = (error: unknown): void => {
    if (!(error instanceof AppError)) throw error;
    if (window) tell(window.webContents, { type: 'failure', error: error.toData() });
  };

  const follow = (core: Core): void => {
    core.subscribe((event) => {
      if (window) tell(window.webContents, event);
      if (preferred.isTouchedBy(event)) preferred.readFrom(core).catch(sayFailure);
    });
  };

  const openInstead = async (path: string): Promise<void> => {
    if (path === base.path) return;
    try {
      await open(path);
    } catch (error) {
      await sayBaseFailed(error, preferred.words(), window);
    }
  };

  const openChosen = async (): Promise<void> => {
    const chosen = await chooseBase(preferred.words(), window);
    if (chosen !== undefined) await openInstead(chosen);
  };

  const toFront = (): void => {
    if (window) focusWindow(window);
    else openWindowOverBase();
  };

  /** The card comes to the front; a number that is not to be asked about disturbs nobody. */
  const ring = async (call: CallRequest): Promise<void> => {
    if (await telephone.ring(base.core(), call)) toFront();
  };

  const openFirst = async (): Promise<boolean> => {
    const first = start.base ?? defaultBase();
    if (start.call && (await handOver(first, start.call))) return false;
    for (let path: string | undefined = first; path !== undefined;) {
      try {
        await open(path);
        return true;
      } catch (error) {
        path = await askAfterFailure(error, preferred.words());
      }
    }
    return false;
  };

  menu();
  if (!(await openFirst())) return undefined;
  const ours = session.defaultSession;
  guardSession(ours);
  askWhereToSave(ours);
  servePages(ours, () => base.site());
  answerPages((page) => base.coreOf(page), {
    onListening: (contents) => {
      const call = telephone.latest();
      if (call) tell(contents, call);
    },
    onLeft: left.heard,
  });
  telephone.subscribe((event) => {
    if (window) tell(window.webContents, event);
  });
  // Before the window: its page asks for the call when it is ready to show it.
  if (start.call) await telephone.ring(base.core(), start.call);
  openWindowOverBase();
  app.setAboutPanelOptions({ applicationName: app.name, applicationVersion: places.version });
  return {
    async show(further) {
      const isAnother = further.base !== undefined && further.base !== base.path;
      if (isAnother || !further.call) toFront();
      if (isAnother && further.base !== undefined) await openInstead(further.base);
      if (further.call) await ring(further.call);
    },
    close: () => base.close(),
  };
}
