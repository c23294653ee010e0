import { act, fireEvent, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import { BulkDialog } from '#renderer/features/clients/bulk/BulkDialog.tsx';
import { fakeCore } from '../api/fake-core.ts';
import { expectText, renderApp, screen } from '../app/render.tsx';

it('a change of many is not made before it has been said how many it changes', async () => {
  let answer: (preview: Output<'bulk.preview'>) => void = () => undefined;
  const core = fakeCore({
    'ownFields.list': () => [],
    'tags.list': () => [{ id: 1, name: 'VIP', clients: 3 }],
    'clientLists.list': () => [],
    'bulk.preview': () => new Promise<Output<'bulk.preview'>>((resolve) => (answer = resolve)),
    'bulk.apply': () => ({ clients: 3, changed: 2 }),
  });
  renderApp(<BulkDialog whom={{ clientIds: [1, 2, 3] }} count={3} onClose={() => undefined} />);
  const field = await screen.findByRole('combobox', { name: 'Метка' });
  fireEvent.change(field, { target: { value: 'VIP' } });
  const form = field.closest('form');
  if (!form) throw new Error('The field stands in no form');
  fireEvent.submit(form);
  await waitFor(() => expect(core.inputsOf('bulk.preview')).toHaveLength(1));
  fireEvent.submit(form);
  expect(core.inputsOf('bulk.apply')).toEqual([]);

  await act(async () => answer({ clients: 3, already: 1, replaced: 0, values: [] }));
  await expectText('Изменятся 2 клиента.');
  fireEvent.submit(form);
  await waitFor(() => expect(core.inputsOf('bulk.apply')).toHaveLength(1));
});
