import { notifications } from '@mantine/notifications';
import { act, cleanup, configure, render, screen } from '@testing-library/react';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
  type AnyRouter,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { afterEach, expect } from 'vitest';
import { Providers } from '#renderer/app/App.tsx';

// A bound against hanging, not a measure: the machine may be busy with something else.
configure({ asyncUtilTimeout: 20_000 });

afterEach(() => {
  act(() => notifications.clean());
  cleanup();
});

/**
 * Draws something within everything the program stands on, at any address: `router.state.location.pathname` says
 * where a click has led.
 */
export function renderApp(children: ReactNode): AnyRouter {
  const root = createRootRoute({
    component: () => (
      <>
        {children}
        <Outlet />
      </>
    ),
  });
  const any = createRoute({ getParentRoute: () => root, path: '$', component: () => null });
  const router = createRouter({
    routeTree: root.addChildren([any]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  render(
    <Providers>
      <RouterProvider router={router as never} />
    </Providers>,
  );
  return router;
}

export const press = (
  init: KeyboardEventInit,
  target: EventTarget = document.body,
): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
};

/** That something says this, now or soon. */
export const expectText = async (text: string | RegExp): Promise<void> => {
  expect(await screen.findByText(text)).toBeTruthy();
};

export { screen };
