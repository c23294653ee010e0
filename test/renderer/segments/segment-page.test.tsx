import { fireEvent, waitFor } from '@testing-library/react';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ErrorCode } from '#shared/contract/errors.ts';
import type { Segment } from '#shared/contract/segments.ts';
import { SegmentPage } from '#renderer/features/segments/index.ts';
import { fakeCore, type FakeCore } from '../api/fake-core.ts';
import { expectText, renderApp, screen } from '../app/render.tsx';

const loyal: Segment = {
  id: 4,
  name: 'Верные',
  rule: { match: 'all', items: [{ kind: 'target', not: false, value: 'yes' }] },
  updatedAt: '2026-11-16T09:00:00.000Z',
};

let core: FakeCore;
let counting: ErrorCode | null;
beforeEach(() => {
  counting = null;
  core = fakeCore({
    'tags.list': () => [],
    'clientLists.list': () => [],
    'themes.list': () => [],
    'ownFields.list': () => [],
    'clients.list': () => ({ rows: [], total: 0 }),
    'segments.get': () => loyal,
    'segments.count': () => counting ?? { clients: 3, of: 10 },
    'segments.save': (input) => ({ ...loyal, ...input, id: input.id ?? 5 }),
  });
  vi.restoreAllMocks();
});

/** The page of a segment beside another place to go to. */
const open = (at: string) => {
  const root = createRootRoute({ component: Outlet });
  const segment = createRoute({
    getParentRoute: () => root,
    path: '/segments/$segmentId',
    params: {
      parse: ({ segmentId }) => ({
        segmentId: segmentId === 'new' ? segmentId : Number(segmentId),
      }),
    },
    component: SegmentPage,
  });
  const elsewhere = createRoute({
    getParentRoute: () => root,
    path: '/clients',
    component: () => <p>the clients</p>,
  });
  const router = createRouter({
    routeTree: root.addChildren([segment, elsewhere]),
    history: createMemoryHistory({ initialEntries: [at] }),
  });
  renderApp(<RouterProvider router={router as never} />);
  return router;
};
const press = async (name: string | RegExp): Promise<void> =>
  void fireEvent.click(await screen.findByRole('button', { name }));

describe('a segment', () => {
  it('with a condition that lacks its value is not saved without it: it says which one', async () => {
    open('/segments/4');
    await press(/^Добавить условие/);
    await press(/^Сохранить сегмент/);
    await expectText('Не заполнено: «выручка». Заполните или уберите, чтобы сохранить сегмент.');
    expect(document.activeElement?.closest('li')?.textContent).toContain('пока не заполнено');
    expect(core.inputsOf('segments.save')).toEqual([]);

    await press('Убрать условие: выручка');
    await press(/^Сохранить сегмент/);
    await expectText('the clients');
    expect(core.inputsOf('segments.save')).toEqual([{ id: 4, name: 'Верные', rule: loyal.rule }]);
  });

  it('has its new condition marked, so that typing chooses another subject, and room for many', async () => {
    open('/segments/new');
    await expectText('Кого собрать?');
    await press(/^Добавить условие/);
    const subject = screen.getByRole<HTMLInputElement>('combobox', { name: 'О чём условие' });
    await waitFor(() => expect(document.activeElement).toBe(subject));
    expect([subject.selectionStart, subject.selectionEnd]).toEqual([0, 'выручка'.length]);
    expect(screen.queryByText('Кого собрать?')).toBeNull();
  });

  it('says of what its number is: silent in … times longer', async () => {
    core = fakeCore({
      'tags.list': () => [],
      'clientLists.list': () => [],
      'themes.list': () => [],
      'ownFields.list': () => [],
      'clients.list': () => ({ rows: [], total: 0 }),
      'segments.get': () => ({
        ...loyal,
        rule: { match: 'all', items: [{ kind: 'rhythm', not: false, times: 2 }] },
      }),
      'segments.count': () => ({ clients: 3, of: 10 }),
    });
    open('/segments/4');
    const row = (await screen.findByLabelText('Во сколько раз')).closest('li');
    expect(row?.textContent).toBe('невраза');
    await screen.findByRole('button', { name: 'не (наоборот): молчит дольше обычного' });
  });

  it('says why it cannot be counted', async () => {
    counting = 'disk_full';
    open('/segments/4');
    await expectText(/На диске нет места/);
    expect(screen.queryByText('Считаем…')).toBeNull();
  });

  it('left unsaved is there again, and can be put back as it was saved', async () => {
    const router = open('/segments/4');
    fireEvent.change(await screen.findByLabelText('Название сегмента'), {
      target: { value: 'Верные и щедрые' },
    });
    await press(/^Добавить условие/);
    await router.navigate({ to: '/clients' } as never);
    await expectText('the clients');
    router.history.back();
    await expectText('Здесь осталось правило, которое вы не сохранили.');
    const name = screen.getByLabelText<HTMLInputElement>('Название сегмента');
    expect(name.value).toBe('Верные и щедрые');
    expect(screen.getByRole('button', { name: 'Убрать условие: выручка' })).toBeTruthy();

    await press('Вернуть сохранённое');
    expect(name.value).toBe('Верные');
    expect(screen.queryByRole('button', { name: 'Убрать условие: выручка' })).toBeNull();
    expect(screen.queryByText(/Здесь осталось правило/)).toBeNull();
    await waitFor(() => expect(core.inputsOf('segments.save')).toEqual([]));
  });
});
