import { act, fireEvent, waitFor } from '@testing-library/react';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ClientCard } from '#shared/contract/clients.ts';
import type { ErrorCode } from '#shared/contract/errors.ts';
import { ClientCardPage } from '#renderer/features/clients/ClientCardPage.tsx';
import { fakeCore, type FakeCore } from '../api/fake-core.ts';
import { expectText, renderApp, screen } from '../app/render.tsx';
import { zoya } from './card.ts';

vi.mock('#renderer/features/clients/card/ClientCard.tsx', () => ({
  ClientCard: ({ client }: { readonly client: ClientCard }) => <input aria-label={client.name} />,
}));

let core: FakeCore;
let failure: ErrorCode | null;
beforeEach(() => {
  failure = null;
  core = fakeCore({
    'clients.card': () => failure ?? zoya,
    'duplicates.nowKnownAs': () => ({ id: null }),
  });
});

const open = async (): Promise<HTMLInputElement> => {
  const root = createRootRoute();
  const page = createRoute({
    getParentRoute: () => root,
    path: '/clients/$clientId',
    params: { parse: ({ clientId }) => ({ clientId: Number(clientId) }) },
    component: ClientCardPage,
  });
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory({ initialEntries: ['/clients/42'] }),
  });
  renderApp(<RouterProvider router={router as never} />);
  return screen.findByLabelText<HTMLInputElement>(zoya.name);
};
const askedAnew = async (code: ErrorCode): Promise<void> => {
  failure = code;
  act(() => core.emit({ type: 'changed', action: null }));
  await waitFor(() => expect(core.inputsOf('clients.card')).toHaveLength(2));
};

it('a card that cannot be asked for anew stays, with what is being typed into it', async () => {
  const field = await open();
  fireEvent.change(field, { target: { value: 'чай зел' } });
  await askedAnew('host_unreachable');
  // Until the answer has been heard.
  await waitFor(() => expect(core.asked.length).toBeGreaterThan(2));
  expect(screen.getByLabelText(zoya.name)).toBe(field);
  expect(field.value).toBe('чай зел');
});

it('a card whose client is gone goes too, says so and leads to the list', async () => {
  await open();
  await askedAnew('not_found');
  await expectText('Этого клиента больше нет');
  expect(screen.getByRole('button', { name: 'К списку клиентов' })).toBeTruthy();
  expect(screen.queryByLabelText(zoya.name)).toBeNull();
});
