import { act, cleanup, fireEvent, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Input, Output } from '#shared/contract/index.ts';
import type { ImportFileInfo, ImportResult } from '#shared/contract/import.ts';
import {
  createImportDraft,
  type ImportDraft,
} from '#renderer/features/import/draft/create-draft.ts';
import { ImportDraftContext } from '#renderer/features/import/draft/use-draft.ts';
import { ImportPage } from '#renderer/features/import/index.ts';
import { fakeCore, type FakeCore } from '../api/fake-core.ts';
import { expectText, press, renderApp, screen } from '../app/render.tsx';
import { doubt, file, fileInfo, result } from './samples.ts';

const previewInputs = (core: FakeCore) =>
  core.inputsOf('import.preview') as Input<'import.preview'>[];

/** The core finds `info` in each file, by name, and makes of them what `preview` says. */
function coreWith(
  infos: Readonly<Record<string, Partial<ImportFileInfo>>>,
  preview: (input: Input<'import.preview'>) => ImportResult = () => result(),
  more: Parameters<typeof fakeCore>[0] = {},
): FakeCore {
  return fakeCore({
    'import.inspect': ({ files }) =>
      files.map(({ token, mapping }) => {
        const info = fileInfo({ token, name: token, ...infos[token] });
        const columns = info.columns.map((column, index) => ({
          ...column,
          field: mapping ? (mapping[index] ?? null) : column.field,
        }));
        return { ...info, columns };
      }),
    'import.preview': preview,
    'import.history': () => [],
    'import.mappings': () => [],
    ...more,
  });
}

/** Decisions are counted after a moment of quiet, and a busy machine takes its own. */
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });

let draft: ImportDraft;

const show = () =>
  renderApp(
    <ImportDraftContext value={draft}>
      <ImportPage />
    </ImportDraftContext>,
  );

async function choose(...files: readonly File[]): Promise<void> {
  const input = await screen.findByTestId('import-files');
  fireEvent.change(input, { target: { files } });
}

beforeEach(() => {
  draft = createImportDraft();
  // A file's token is its name, so that answers can be told apart.
  vi.stubGlobal('fetch', (path: string) => {
    const token = decodeURIComponent(path.split('name=')[1] ?? '');
    return Promise.resolve(new Response(JSON.stringify({ token }), { status: 201 }));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const pastRun: Output<'import.history'>[number] = {
  id: 1,
  at: '2026-11-16T09:00:00.000Z',
  actionId: 5,
  undone: true,
  files: ['заказы.csv'],
  clients: result().clients,
  orders: result().orders,
  rejectedTotal: 0,
};

describe('files that were chosen', () => {
  it('are looked into, tried out and offered in one button, with nothing else to press', async () => {
    const core = coreWith({ 'заказы.csv': {}, 'клиенты.csv': { kind: 'clients' } });
    show();
    await choose(file('клиенты.csv'), file('заказы.csv'));
    await screen.findByRole('button', { name: 'Внести 400 клиентов и 3\u00A0000 заказов' });
    expect(previewInputs(core)).toEqual([
      {
        files: [
          { token: 'клиенты.csv', mapping: ['name', 'orderedOn', 'orderTotal', null] },
          { token: 'заказы.csv', mapping: ['name', 'orderedOn', 'orderTotal', null] },
        ],
        decisions: [],
        listLimit: 2000,
      },
    ]);
    expect(screen.getByText('10 414 535,50 ₽')).toBeTruthy();
  });

  it('show what each column is taken for, and how sure that is, in words', async () => {
    coreWith({});
    show();
    await choose(file('заказы.csv'));
    const sum = await screen.findByLabelText<HTMLSelectElement>('Что в столбце «Сумма»');
    expect(sum.selectedOptions[0]?.textContent).toBe('Сумма заказа');
    expect(sum.closest('th')?.textContent).toContain('проверьте');
    const total = screen.getByLabelText<HTMLSelectElement>('Что в столбце «Всего»');
    expect(total.selectedOptions[0]?.textContent).toBe('не брать');
  });

  it('are tried out anew when a column is given another field, which the other column loses', async () => {
    const core = coreWith({});
    show();
    await choose(file('заказы.csv'));
    await screen.findByRole('button', { name: /^Внести/ });
    fireEvent.change(screen.getByLabelText('Что в столбце «Всего»'), {
      target: { value: 'orderTotal' },
    });
    await eventually(() => expect(previewInputs(core)).toHaveLength(2));
    expect(previewInputs(core)[1]?.files).toEqual([
      { token: 'заказы.csv', mapping: ['name', 'orderedOn', null, 'orderTotal'] },
    ]);
    const sum = screen.getByLabelText<HTMLSelectElement>('Что в столбце «Сумма»');
    expect(sum.selectedOptions[0]?.textContent).toBe('не брать');
    expect(sum.closest('th')?.textContent).toContain('выбрали вы');
  });

  it('may be dropped anywhere; the same one twice is one', async () => {
    const core = coreWith({});
    show();
    await screen.findByTestId('import-files');
    const item = {
      kind: 'file',
      getAsFile: () => file('заказы.csv'),
      webkitGetAsEntry: () => null,
    };
    const dataTransfer = { types: ['Files'], items: [item, item] };
    const drag = (type: string): void => {
      const event = new Event(type, { bubbles: true, cancelable: true });
      act(() => void document.body.dispatchEvent(Object.assign(event, { dataTransfer })));
    };
    drag('dragenter');
    expect(screen.getByText('Отпустите, и мы прочитаем файлы')).toBeTruthy();
    drag('drop');
    expect(screen.queryByText('Отпустите, и мы прочитаем файлы')).toBeNull();
    await screen.findByRole('button', { name: /^Внести/ });
    expect(previewInputs(core)[0]?.files).toHaveLength(1);
  });
});

describe('a file that cannot be read', () => {
  it('says why and what to do, and the others go on without it', async () => {
    const core = coreWith({
      'старый.xls': { problem: { code: 'old_excel', params: {} }, kind: null },
    });
    show();
    await choose(file('старый.xls'), file('заказы.csv'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(
      'Это книга старого Excel (.xls). Откройте её и сохраните как .xlsx. Остальные файлы это не задерживает.',
    );
    await screen.findByRole('button', { name: /^Внести/ });
    expect(screen.getByText('1 файл не участвует.')).toBeTruthy();
    expect(previewInputs(core)[0]?.files.map(({ token }) => token)).toEqual(['заказы.csv']);
  });

  it('makes room for the one brought in its place', async () => {
    coreWith({ 'старый.xls': { problem: { code: 'damaged', params: {} }, kind: null } });
    show();
    await choose(file('старый.xls'));
    await screen.findByRole('alert');
    await choose(file('старый.xls', 'сохранён заново'));
    await screen.findByRole('alert');
    expect(screen.getAllByRole('region', { name: 'старый.xls' })).toHaveLength(1);
  });

  it('is not a folder', async () => {
    coreWith({});
    draft.add([{ file: file('Папка'), isFolder: true }]);
    show();
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Это папка. Откройте её и перетащите сами файлы.',
    );
    expect(screen.getByText('Пока ни один файл нельзя внести.')).toBeTruthy();
  });

  it('is handed over again when the program has been started anew since', async () => {
    let isForgotten = false;
    const core = coreWith({}, () => result(), {
      'import.apply': () => {
        if (isForgotten) return { ...result(), actionId: 5 };
        isForgotten = true;
        return 'file_gone';
      },
    });
    show();
    await choose(file('заказы.csv'));
    fireEvent.click(await screen.findByRole('button', { name: /^Внести/ }));
    await screen.findByText('Внесено');
    expect(core.inputsOf('import.inspect')).toHaveLength(2);
  });
});

describe('doubtful clients', () => {
  const undecided = ({ decisions = [] }: Input<'import.preview'>) => {
    const decided = new Set(decisions.map(({ key }) => key));
    const doubtful = ['a', 'b', 'c'].filter((key) => !decided.has(key)).map((key) => doubt(key));
    return result({ doubtful, doubtfulTotal: doubtful.length, doubtfulRows: doubtful.length });
  };
  const place = { name: /^\d из \d$/ };
  const group = () => screen.findByRole('group', place);

  it('are decided by keys, one after the other, and counted anew with the decisions', async () => {
    const core = coreWith({}, undecided);
    show();
    await choose(file('заказы.csv'));
    expect((await group()).textContent).toContain('Клиент a');
    act(() => void press({ code: 'Digit1', key: '1' }, screen.getByRole('group', place)));
    expect((await group()).textContent).toContain('Клиент b');
    act(() => void press({ code: 'Digit3', key: '3' }, screen.getByRole('group', place)));
    expect((await group()).textContent).toContain('Клиент c');
    await eventually(() => expect(previewInputs(core)).toHaveLength(2));
    expect(previewInputs(core)[1]?.decisions).toEqual([
      { key: 'a', choice: { same: 'client:17' } },
      { key: 'b', choice: 'leave_out' },
    ]);
    await screen.findByText('Под вопросом 1 клиент');
  });

  it('are decided all alike at once', async () => {
    const core = coreWith({}, undecided);
    show();
    await choose(file('заказы.csv'));
    await group();
    fireEvent.click(screen.getByLabelText('Так же решить ещё 2 таких'));
    fireEvent.click(
      within(screen.getByRole('group', place)).getByRole('button', { name: /Новый клиент/ }),
    );
    await screen.findByText('Все вопросы решены');
    await eventually(() => expect(previewInputs(core)).toHaveLength(2));
    expect(previewInputs(core)[1]?.decisions).toEqual([
      { key: 'a', choice: 'new' },
      { key: 'b', choice: 'new' },
      { key: 'c', choice: 'new' },
    ]);
  });

  it('stay decided when the page is left and when another field is chosen', async () => {
    const core = coreWith({}, undecided);
    show();
    await choose(file('заказы.csv'));
    await group();
    act(() => void press({ code: 'Digit2', key: '2' }, screen.getByRole('group', place)));
    cleanup();
    show();
    await screen.findByText('Под вопросом 2 клиента');
    fireEvent.change(await screen.findByLabelText('Что в столбце «Всего»'), {
      target: { value: 'paid' },
    });
    await eventually(() =>
      expect(previewInputs(core).at(-1)).toMatchObject({
        files: [{ mapping: ['name', 'orderedOn', 'orderTotal', 'paid'] }],
        decisions: [{ key: 'a', choice: 'new' }],
      }),
    );
  });
});

describe('bringing in', () => {
  it('tells what was done, offers the call week and the way back', async () => {
    coreWith({}, () => result(), { 'import.apply': () => ({ ...result(), actionId: 5 }) });
    const router = show();
    await choose(file('заказы.csv'));
    await screen.findByRole('button', { name: /^Внести/ });
    act(() => void press({ code: 'Enter', key: 'Enter', ctrlKey: true }));
    await screen.findByText('Внесено');
    expect(screen.getByRole('button', { name: 'Отменить импорт' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Составить неделю звонков' }));
    await eventually(() => expect(router.state.location.pathname).toBe('/call-week/new'));
  });

  it('loses nothing where it fails', async () => {
    coreWith({}, () => result(), { 'import.apply': () => 'disk_full' });
    show();
    await choose(file('заказы.csv'));
    fireEvent.change(await screen.findByLabelText('Что в столбце «Всего»'), {
      target: { value: 'paid' },
    });
    fireEvent.click(await screen.findByRole('button', { name: /^Внести/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('На диске нет места.');
    const paid = screen.getByLabelText<HTMLSelectElement>('Что в столбце «Всего»');
    expect(paid.value).toBe('paid');
    expect(screen.getByRole('button', { name: /^Внести/ })).toBeTruthy();
  });

  it('that was stopped says that the base is as it was', async () => {
    coreWith({}, () => result(), { 'import.apply': () => 'cancelled' });
    show();
    await choose(file('заказы.csv'));
    fireEvent.click(await screen.findByRole('button', { name: /^Внести/ }));
    await expectText('Остановлено. База осталась такой, какой была.');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('that was undone leads back to the files', async () => {
    coreWith({}, () => result(), {
      'import.apply': () => ({ ...result(), actionId: 5 }),
      'import.history': () => [pastRun],
    });
    show();
    await choose(file('заказы.csv'));
    fireEvent.click(await screen.findByRole('button', { name: /^Внести/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Вернуться к файлам' }));
    expect(await screen.findByRole('button', { name: /^Внести/ })).toBeTruthy();
  });

  it('that later actions rest on says which, instead of a button that cannot work', async () => {
    const later = { id: 9, kind: 'orders.remove', params: { number: '77' } };
    coreWith({}, () => result(), {
      'import.history': () => [{ ...pastRun, undone: false }],
      'journal.obstacles': () => [
        { actionId: 5, reason: 'later', action: { ...later, at: '2025-11-16T09:00:00.000Z' } },
      ],
    });
    show();
    await expectText(/^Сначала отмените более позднее: Заказ 77/);
    expect(screen.queryByRole('button', { name: /^Отменить импорт/ })).toBeNull();
  });

  it('files put away by a slip of the hand come back', async () => {
    coreWith({});
    show();
    await choose(file('заказы.csv'));
    fireEvent.click(await screen.findByRole('button', { name: 'Начать заново' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Вернуть убранные файлы' }));
    expect(await screen.findByRole('button', { name: /^Внести/ })).toBeTruthy();
  });
});

describe('rows that are not taken', () => {
  const refused = result({
    rejectedTotal: 1,
    rejected: [
      {
        file: 'заказы.csv',
        row: 4,
        column: 'Дата',
        code: 'date_impossible',
        params: { value: '31.02.2025' },
      },
    ],
  });

  it('stand with their place, value, reason and what to do', async () => {
    coreWith({}, () => refused);
    show();
    await choose(file('заказы.csv'));
    await screen.findByText('Не возьмём 1 строку');
    const cell = screen.getByRole('cell', { name: '31.02.2025' });
    expect([...(cell.closest('tr')?.cells ?? [])].map(({ textContent }) => textContent)).toEqual([
      '4',
      'Дата',
      '31.02.2025',
      'Такой даты нет: «31.02.2025». Исправьте день, месяц или год.',
    ]);
  });

  it('are saved with the reasons in the language of the screen', async () => {
    const core = coreWith({}, () => refused, {
      'import.saveRejected': () => [{ token: 't', name: 'заказы, не взято.csv', rows: 1 }],
    });
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download);
    });
    show();
    await choose(file('заказы.csv'));
    fireEvent.click(await screen.findByRole('button', { name: 'Сохранить отклонённые строки' }));
    await eventually(() => expect(saved).toEqual(['заказы, не взято.csv']));
    expect(core.inputsOf('import.saveRejected')).toMatchObject([{ language: 'ru' }]);
  });
});
