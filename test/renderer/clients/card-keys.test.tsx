import { act, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useCardCommands } from '#renderer/features/clients/card/use-card-commands.ts';
import { rememberList } from '#renderer/features/clients/list/list-view.ts';
import { fakeCore } from '../api/fake-core.ts';
import { expectText, press, renderApp } from '../app/render.tsx';
import { zoya } from './card.ts';

const nothing = (): void => undefined;
const alone = { previousId: null, nextId: null, position: null, total: 0, go: nothing };

function Card() {
  useCardCommands({
    client: zoya,
    neighbours: alone,
    onNote: nothing,
    onRemind: nothing,
    onNewOrder: nothing,
    onEditName: nothing,
  });
  return <p>{zoya.name}</p>;
}

it('L leads to the list of clients with its last filters, wherever the card was opened from', async () => {
  fakeCore();
  rememberList({ text: 'чай', filter: { states: 'silent' }, sort: 'revenue' });
  const router = renderApp(<Card />);
  await expectText(zoya.name);
  act(() => void press({ code: 'KeyL', key: 'д' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/clients'));
  expect(router.state.location.search).toEqual({
    text: 'чай',
    filter: { states: 'silent' },
    sort: 'revenue',
  });
});
