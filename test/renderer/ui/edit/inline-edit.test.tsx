import { fireEvent, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useCommand } from '#renderer/api/use-command.ts';
import { InlineEdit } from '#renderer/ui/edit/InlineEdit.tsx';
import { fakeCore, type FakeCore } from '../../api/fake-core.ts';
import { expectText, renderApp, screen } from '../../app/render.tsx';

let core: FakeCore;
let isFull = true;
beforeEach(() => {
  isFull = true;
  core = fakeCore({
    'themes.save': ({ name }) =>
      isFull ? 'disk_full' : { id: 1, code: null, name, isArchived: false },
  });
});
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

function Page() {
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setOpen(!isOpen)}>
        elsewhere and back
      </button>
      {isOpen && <Field />}
    </>
  );
}

const field = () => screen.findByLabelText<HTMLInputElement>('Тема');
const turn = (): void => void fireEvent.click(screen.getByText('elsewhere and back'));

it('a field that is left before its text could be saved says so, and has it again, and saves it then', async () => {
  renderApp(<Page />);
  fireEvent.change(await field(), { target: { value: 'цены' } });
  turn();
  await expectText(/^Последняя правка не записалась\. .*Текст цел/);
  isFull = false;
  turn();
  expect((await field()).value).toBe('цены');
  await waitFor(() =>
    expect(core.inputsOf('themes.save')).toEqual([
      { id: 1, name: 'цены' },
      { id: 1, name: 'цены' },
    ]),
  );
  await waitFor(() => expect(localStorage.length).toBe(0));
});

it('a field says that it shows what had not been saved, for as long as it cannot be', async () => {
  localStorage.setItem('fifteen.unsaved:/shop.fifteen:themes:1:name', 'цены');
  renderApp(<Page />);
  await expectText('Здесь то, что в прошлый раз не успело сохраниться.');
  await expectText(/На диске нет места/);
  isFull = false;
  fireEvent.blur(await field());
  await waitFor(() => expect(screen.queryByText(/не успело сохраниться/)).toBeNull());
});
