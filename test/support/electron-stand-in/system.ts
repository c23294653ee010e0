import { onOrder, record, type DialogAnswer } from './control.ts';

type Item = Electron.MenuItemConstructorOptions;

let items: readonly Item[] = [];

function* everyItem(list: readonly Item[]): Generator<Item> {
  for (const item of list) {
    yield item;
    if (Array.isArray(item.submenu)) yield* everyItem(item.submenu);
  }
}

export const Menu: Pick<typeof Electron.Menu, 'buildFromTemplate' | 'setApplicationMenu'> = {
  buildFromTemplate: (template) => ({ template }) as unknown as Electron.Menu,
  setApplicationMenu(menu) {
    ({ template: items } = menu as unknown as { template: Item[] });
    record('menu', items);
  },
};

onOrder('menu', ({ id }) => {
  const item = [...everyItem(items)].find((one) => one.id === id);
  if (!item?.click) throw new Error(`no menu item ${id} that can be clicked`);
  item.click({} as Electron.MenuItem, undefined, {});
});

const answers: DialogAnswer[] = JSON.parse(process.env['FIFTEEN_DIALOGS'] ?? '[]');

/** A dialog that the test did not foresee stays open, as it would on a screen. */
async function answerTo(kind: string, options: unknown): Promise<DialogAnswer> {
  record(kind, options);
  const answer = answers.shift();
  return answer === undefined ? new Promise(() => undefined) : answer;
}

/** Dialogs take the window they belong to first, or leave it out. */
const lastOf = (args: readonly unknown[]): unknown => args.at(-1);

export const dialog: Pick<Electron.Dialog, 'showMessageBox' | 'showOpenDialog' | 'showErrorBox'> = {
  showMessageBox: async (...args: unknown[]) => ({
    response: Number(await answerTo('messageBox', lastOf(args))),
    checkboxChecked: false,
  }),
  showOpenDialog: async (...args: unknown[]) => {
    const path = await answerTo('openDialog', lastOf(args));
    return { canceled: path === null, filePaths: path === null ? [] : [String(path)] };
  },
  showErrorBox: (title, content) => {
    console.error(`${title}: ${content}`);
    record('errorBox', { title, content });
  },
};

export const shell: Pick<Electron.Shell, 'openExternal'> = {
  async openExternal(url) {
    record('openExternal', url);
  },
};

export const nativeTheme: Pick<Electron.NativeTheme, 'shouldUseDarkColors' | 'themeSource'> = {
  shouldUseDarkColors: false,
  get themeSource() {
    return theme;
  },
  set themeSource(next) {
    theme = next;
    record('themeSource', next);
  },
};
let theme: Electron.NativeTheme['themeSource'] = 'system';

const workArea: Electron.Rectangle = { x: 0, y: 0, width: 1920, height: 1080 };

export const screen: Pick<Electron.Screen, 'getAllDisplays'> = {
  getAllDisplays: () => [{ workArea } as Electron.Display],
};
