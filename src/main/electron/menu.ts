import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { i18n } from 'i18next';
import type { MenuCommand } from '#shared/contract/bridge.ts';

export interface MenuActions {
  /** Asks the page: it knows what undoing means where the user stands. */
  send(command: MenuCommand): void;
  /** Lets the user choose another base. */
  openBase(): void;
}

export interface MenuSetting {
  readonly words: i18n;
  readonly isMac: boolean;
  readonly isPackaged: boolean;
  readonly name: string;
}

type Item = MenuItemConstructorOptions;

const heardByPage: ReadonlySet<MenuCommand> = new Set([
  'undo',
  'redo',
  'palette',
  'back',
  'forward',
  'manual',
  'keys',
]);

const separator: Item = { type: 'separator' };

export function setMenu(words: i18n, actions: MenuActions): void {
  const setting: MenuSetting = {
    words,
    isMac: process.platform === 'darwin',
    isPackaged: app.isPackaged,
    name: app.name,
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(setting, actions)));
}

/** The menu in the user's language, with the habits of the user's system. */
export function menuTemplate(setting: MenuSetting, actions: MenuActions): Item[] {
  const { words, isMac } = setting;
  const word = words.t.bind(words);
  const command = commandItems(actions);
  const settings = command(
    word(($) => $.host.menu.settings),
    'settings',
    'CmdOrCtrl+,',
  );
  const file: Item[] = [
    command(
      word(($) => $.host.menu.import),
      'import',
      'CmdOrCtrl+I',
    ),
    {
      id: 'openBase',
      label: word(($) => $.host.menu.openBase),
      click: () => actions.openBase(),
    },
    separator,
    ...(isMac ? [] : [settings, separator]),
    isMac
      ? { role: 'close', label: word(($) => $.host.menu.closeWindow) }
      : { role: 'quit', label: word(($) => $.host.menu.quit) },
  ];
  const edit: Item[] = [
    command(
      word(($) => $.host.menu.undo),
      'undo',
      'CmdOrCtrl+Z',
    ),
    command(
      word(($) => $.host.menu.redo),
      'redo',
      isMac ? 'Shift+Cmd+Z' : 'Ctrl+Y',
    ),
    separator,
    { role: 'cut', label: word(($) => $.host.menu.cut) },
    { role: 'copy', label: word(($) => $.host.menu.copy) },
    { role: 'paste', label: word(($) => $.host.menu.paste) },
    { role: 'selectAll', label: word(($) => $.host.menu.selectAll) },
    separator,
    command(
      word(($) => $.host.menu.find),
      'palette',
      'CmdOrCtrl+K',
    ),
  ];
  return [
    ...(isMac ? [applicationMenu(setting, settings)] : []),
    { id: 'file', label: word(($) => $.host.menu.file), submenu: file },
    { id: 'edit', label: word(($) => $.host.menu.edit), submenu: edit },
    { id: 'view', label: word(($) => $.host.menu.view), submenu: viewItems(setting, command) },
    { role: 'windowMenu', label: word(($) => $.host.menu.window) },
    {
      role: 'help',
      label: word(($) => $.host.menu.help),
      submenu: [
        command(
          word(($) => $.host.menu.manual),
          'manual',
          'F1',
        ),
        command(
          word(($) => $.host.menu.keys),
          'keys',
          'Shift+/',
        ),
        separator,
        { role: 'about', label: word(($) => $.host.menu.about, { name: setting.name }) },
      ],
    },
  ];
}

type CommandItem = (label: string, name: MenuCommand, accelerator: string) => Item;

const commandItems =
  (actions: MenuActions): CommandItem =>
  (label, name, accelerator) => ({
    id: name,
    label,
    accelerator,
    // These keys the page hears itself, by their place on the keyboard; here they are only shown. On macOS
    // the menu gets what the page left alone.
    registerAccelerator: !heardByPage.has(name),
    click: () => actions.send(name),
  });

function viewItems({ words, isMac, isPackaged }: MenuSetting, command: CommandItem): Item[] {
  const word = words.t.bind(words);
  return [
    { role: 'resetZoom', label: word(($) => $.host.menu.actualSize) },
    { role: 'zoomIn', label: word(($) => $.host.menu.zoomIn) },
    { role: 'zoomOut', label: word(($) => $.host.menu.zoomOut) },
    separator,
    command(
      word(($) => $.host.menu.back),
      'back',
      isMac ? 'Cmd+[' : 'Alt+Left',
    ),
    command(
      word(($) => $.host.menu.forward),
      'forward',
      isMac ? 'Cmd+]' : 'Alt+Right',
    ),
    separator,
    { role: 'togglefullscreen', label: word(($) => $.host.menu.fullScreen) },
    ...(isPackaged ? [] : [separator, { role: 'toggleDevTools' } satisfies Item]),
  ];
}

function applicationMenu({ words, name }: MenuSetting, settings: Item): Item {
  const word = words.t.bind(words);
  return {
    label: name,
    submenu: [
      { role: 'about', label: word(($) => $.host.menu.about, { name }) },
      separator,
      settings,
      separator,
      { role: 'services', label: word(($) => $.host.menu.services) },
      separator,
      { role: 'hide', label: word(($) => $.host.menu.hide, { name }) },
      { role: 'hideOthers', label: word(($) => $.host.menu.hideOthers) },
      { role: 'unhide', label: word(($) => $.host.menu.showAll) },
      separator,
      { role: 'quit', label: word(($) => $.host.menu.quit) },
    ],
  };
}
