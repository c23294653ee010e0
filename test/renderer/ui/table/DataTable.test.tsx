import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '#shared/contract/errors.ts';
import { DataTable, type DataTableProps } from '#renderer/ui/table/DataTable.tsx';
import type { Sort } from '#renderer/ui/table/column.ts';
import type { RowSource } from '#renderer/ui/table/use-pages.ts';
import { fakeCore } from '../../api/fake-core.ts';
import { expectText, renderApp, screen } from '../../app/render.tsx';

interface Client {
  readonly id: number;
  readonly name: string;
}

const count = 100_000;
const fetchPage = vi.fn<RowSource<Client>['fetchPage']>(async (offset: number, limit: number) => ({
  total: count,
  rows: Array.from({ length: limit }, (_, index): Client => ({
    id: offset + index + 1,
    name: `Клиент ${offset + index + 1}`,
  })),
}));

let lists = 0;
const table = (props: Partial<DataTableProps<Client>> = {}) => (
  <DataTable<Client>
    label="Клиенты"
    columns={[
      { id: 'name', header: 'Имя', isSortable: true, cell: ({ name }) => name },
      { id: 'number', header: 'Номер', align: 'end', cell: ({ id }) => id },
    ]}
    source={{ key: ['list', ++lists], fetchPage }}
    {...props}
  />
);

beforeEach(() => {
  fetchPage.mockClear();
  fakeCore();
  // happy-dom lays nothing out: the table is 640 pixels high here.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(640);
});
afterEach(() => void vi.restoreAllMocks());

const names = (): (string | null)[] =>
  screen
    .getAllByRole('row')
    .flatMap((row) => row.querySelector('[role=gridcell]')?.textContent ?? []);

describe('a table of 100,000 rows', () => {
  it('draws those on the screen and asks for their page only', async () => {
    renderApp(table());
    await screen.findByText('Клиент 1');
    expect({
      rows: screen.getByRole('grid').getAttribute('aria-rowcount'),
      drawn: names().length,
      asked: fetchPage.mock.calls,
    }).toEqual({ rows: '100001', drawn: 23, asked: [[0, 100]] });
  });

  it('goes to the end and back with the keys, and Enter opens the active row', async () => {
    const opened: Client[] = [];
    renderApp(table({ onOpen: (row) => opened.push(row) }));
    await screen.findByText('Клиент 1');
    const grid = screen.getByRole('grid');
    fireEvent.keyDown(grid, { key: 'End' });
    await screen.findByText('Клиент 100000');
    fireEvent.keyDown(grid, { key: 'ArrowUp' });
    fireEvent.keyDown(grid, { key: 'Enter' });
    fireEvent.keyDown(grid, { key: 'Home' });
    fireEvent.keyDown(grid, { key: 'ArrowDown' });
    await screen.findByText('Клиент 2');
    fireEvent.keyDown(grid, { key: 'Enter' });
    expect(opened.map(({ name }) => name)).toEqual(['Клиент 99999', 'Клиент 2']);
  });

  it('takes its keys as soon as the page is open', async () => {
    const opened: Client[] = [];
    renderApp(table({ onOpen: (row) => opened.push(row) }));
    await screen.findByText('Клиент 1');
    expect(document.activeElement).toBe(screen.getByRole('grid'));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'о', code: 'KeyJ' });
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter' });
    expect(opened.map(({ name }) => name)).toEqual(['Клиент 2']);
  });

  it('hears them where nothing has the focus, and leaves a field in peace', async () => {
    const opened: Client[] = [];
    renderApp(
      <>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- as the field of a page that asks for one */}
        <input aria-label="Найти" autoFocus />
        {table({ onOpen: (row) => opened.push(row) })}
      </>,
    );
    await screen.findByText('Клиент 1');
    const field = screen.getByLabelText('Найти');
    expect(document.activeElement).toBe(field);
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    field.blur();
    fireEvent.keyDown(document.body, { key: 'ArrowDown' });
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter' });
    expect(opened.map(({ name }) => name)).toEqual(['Клиент 2']);
  });

  it('goes anywhere in a list whose length is known from elsewhere', async () => {
    const source = {
      key: ['counted apart'],
      fetchPage: async (offset: number, limit: number) => {
        const { rows } = await fetchPage(offset, limit);
        return { rows, total: offset + rows.length };
      },
    };
    renderApp(table({ source, rowCount: 1_000_050 }));
    await screen.findByText('Клиент 1');
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'End' });
    await expectText('Клиент 1000050');
  });

  it('hands sorting to its source: another way round on the second click', async () => {
    const onSort = vi.fn<(sort: Sort) => void>();
    renderApp(table({ onSort, sort: { column: 'name', direction: 'asc' } }));
    fireEvent.click(await screen.findByRole('button', { name: 'Имя' }));
    expect(onSort.mock.calls).toEqual([[{ column: 'name', direction: 'desc' }]]);
    expect(screen.getByRole('columnheader', { name: 'Имя' }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
  });

  it('says why it could not be read, and tries again when asked to', async () => {
    let isBroken = true;
    const source = {
      key: ['broken'],
      fetchPage: async (offset: number, limit: number) => {
        if (isBroken) throw new AppError('base_unreachable', { path: 'D:/лавка.fifteen' });
        return fetchPage(offset, limit);
      },
    };
    renderApp(table({ source }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Файл базы «D:/лавка.fifteen» недоступен.');
    isBroken = false;
    fireEvent.click(screen.getByRole('button', { name: 'Попробовать ещё раз' }));
    await screen.findByText('Клиент 1');
  });

  it('says what an empty list would hold', async () => {
    const none = async () => ({ total: 0, rows: [] });
    renderApp(table({ source: { key: ['none'], fetchPage: none }, empty: <p>Пока никого</p> }));
    await expectText('Пока никого');
  });
});
