import { act, fireEvent, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useCommand } from '#renderer/api/use-command.ts';
import { InlineEdit } from '#renderer/ui/edit/InlineEdit.tsx';
import { renderApp, screen } from '../app/render.tsx';
import { fakeCore } from './fake-core.ts';

afterEach(() => localStorage.clear());

function Field() {
  const { attempt } = useCommand('themes.save', { quiet: true, failure: 'inline' });
  return (
    <InlineEdit
      label="Тема"
      field="themes:1:name"
      value="цена"
      onSave={(name) => attempt({ id: 1, name })}
    />
  );
}

it('a page whose base is about to be replaced saves what was typed, to the last letter, before it says so', async () => {
  const saving = Promise.withResolvers<void>();
  const core = fakeCore({
    'themes.save': async ({ name }) => {
      await saving.promise;
      return { id: 1, code: null, name, isArchived: false };
    },
  });
  renderApp(<Field />);
  const field = await screen.findByLabelText('Тема');
  fireEvent.change(field, { target: { value: 'цен' } });
  act(() => core.emit({ type: 'leaving' }));
  await waitFor(() => expect(core.inputsOf('themes.save')).toHaveLength(1));
  fireEvent.change(field, { target: { value: 'цены' } });
  act(() => saving.resolve());
  const said = () => core.asked.filter(({ name }) => ['themes.save', 'left'].includes(name));
  await waitFor(() => expect(said()).toHaveLength(3));
  expect(said()).toEqual([
    { name: 'themes.save', input: { id: 1, name: 'цен' } },
    { name: 'themes.save', input: { id: 1, name: 'цены' } },
    { name: 'left', input: null },
  ]);
});
