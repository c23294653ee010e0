import { notificationsStore } from '@mantine/notifications';
import { act, fireEvent } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { createI18n } from '#shared/i18n/index.ts';
import { createToasts } from '#renderer/app/toasts.tsx';
import { AppCommands } from '#renderer/app/AppCommands.tsx';
import { fakeCore } from '../api/fake-core.ts';
import { expectText, press, renderApp, screen } from './render.tsx';

const undone: Output<'journal.undo'> = {
  undone: {
    id: 1,
    kind: 'orders.remove',
    params: { number: '7' },
    at: '2026-11-16T09:00:00.000Z',
  },
};

function RemoveOrder({ quiet = false }: { readonly quiet?: boolean }) {
  const remove = useCommand('orders.remove', { quiet });
  return (
    <>
      <button onClick={() => void remove.run({ id: 7 })}>удалить</button>
      <input aria-label="заметка" />
      <AppCommands />
    </>
  );
}

const core = () =>
  fakeCore({ 'orders.remove': () => ({ id: 7 }) as never, 'journal.undo': () => undone });

describe('after an action', () => {
  it('a toast says what was done and takes it back', async () => {
    const asked = core();
    renderApp(<RemoveOrder />);
    fireEvent.click(await screen.findByText('удалить'));
    await screen.findByText('Заказ 7 удалён');
    fireEvent.click(screen.getByRole('button', { name: /^Отменить/ }));
    await screen.findByText('Отменено: Заказ 7 удалён');
    expect(asked.inputsOf('journal.undo')).toEqual([{ actionId: 1 }]);
    expect(screen.getByRole('button', { name: /^Вернуть/ })).toBeTruthy();
  });

  it('Ctrl+Z takes back the latest, in the Russian layout too, but not from within a text', async () => {
    const asked = core();
    renderApp(<RemoveOrder />);
    await screen.findByText('удалить');
    const note = screen.getByLabelText('заметка');
    fireEvent.input(note, { target: { value: 'Ждала' } });
    press({ code: 'KeyZ', key: 'я', ctrlKey: true }, note);
    fireEvent.input(note, { target: { value: '' } });
    press({ code: 'KeyZ', key: 'я', ctrlKey: true }, note);
    act(() => void press({ code: 'KeyZ', key: 'я', ctrlKey: true }));
    await screen.findByText('Отменено: Заказ 7 удалён');
    expect(asked.inputsOf('journal.undo')).toEqual([{}]);
  });

  it('Ctrl+Z and Ctrl+Shift+Z work from a field that nothing was typed in, again and again', async () => {
    const asked = fakeCore({
      'journal.undo': () => undone,
      'journal.redo': () => ({ redone: undone.undone }),
    });
    renderApp(<RemoveOrder />);
    const note = await screen.findByLabelText('заметка');
    for (const shiftKey of [false, false, true]) {
      const event = press({ code: 'KeyZ', key: 'я', ctrlKey: true, shiftKey }, note);
      expect(event.defaultPrevented).toBe(true);
      await screen.findByText(shiftKey ? /^Возвращено/ : /^Отменено/);
    }
    expect(asked.asked.filter(({ name }) => name.startsWith('journal'))).toMatchObject([
      { name: 'journal.undo' },
      { name: 'journal.undo' },
      { name: 'journal.redo' },
    ]);
  });

  it('a field that was emptied when its text was saved has nothing to take back', async () => {
    const asked = core();
    renderApp(<RemoveOrder />);
    const note = await screen.findByLabelText<HTMLInputElement>('заметка');
    fireEvent.input(note, { target: { value: 'Ждала' } });
    note.value = '';
    act(() => void press({ code: 'KeyZ', key: 'я', ctrlKey: true }, note));
    await screen.findByText('Отменено: Заказ 7 удалён');
    expect(asked.inputsOf('journal.undo')).toEqual([{}]);
  });

  it('one toast stands at a time: Ctrl+Z takes back the latest alone', () => {
    const toasts = createToasts(createI18n('ru'));
    const shown = () => notificationsStore.getState().notifications.map(({ id }) => id);
    toasts.done(undone.undone);
    toasts.done({ ...undone.undone, id: 2 });
    expect(shown()).toEqual(['action-2']);
    toasts.undone({ ...undone.undone, id: 2 });
    expect(shown()).toEqual(['undone']);
  });

  it('keeps its button but not its key once something else was done, which the key would take back', async () => {
    const asked = core();
    renderApp(<RemoveOrder />);
    fireEvent.click(await screen.findByText('удалить'));
    await screen.findByRole('button', { name: /^Отменить.*Z$/u });
    act(() => asked.emit({ type: 'changed', action: { ...undone.undone, id: 1 } }));
    expect(screen.getByRole('button', { name: /^Отменить.*Z$/u })).toBeTruthy();
    act(() => asked.emit({ type: 'changed', action: { ...undone.undone, id: 2 } }));
    fireEvent.click(await screen.findByRole('button', { name: 'Отменить' }));
    await screen.findByText('Отменено: Заказ 7 удалён');
    expect(asked.inputsOf('journal.undo')).toEqual([{ actionId: 1 }]);
  });

  it('an autosave says nothing', async () => {
    const asked = core();
    renderApp(<RemoveOrder quiet />);
    fireEvent.click(await screen.findByText('удалить'));
    await act(async () => {});
    expect(asked.inputsOf('orders.remove')).toEqual([{ id: 7 }]);
    expect(screen.queryByText('Заказ 7 удалён')).toBeNull();
  });

  it('a failure says what happened, what it means and what to do, and stays', async () => {
    fakeCore({ 'orders.remove': () => 'disk_full' });
    renderApp(<RemoveOrder />);
    fireEvent.click(await screen.findByText('удалить'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(
      'На диске нет места. Последнее изменение не записано, остальные данные целы. Освободите место и повторите.',
    );
  });

  it('nothing to undo is no misfortune', async () => {
    fakeCore({ 'journal.undo': () => 'nothing_to_undo' });
    renderApp(<RemoveOrder />);
    await screen.findByText('удалить');
    act(() => void press({ code: 'KeyZ', key: 'z', ctrlKey: true }));
    await expectText('Отменять нечего.');
  });
});

describe('what is on the screen', () => {
  function Count() {
    const info = useOperation('tags.list', {});
    return <p>{info.data?.length ?? '…'} меток</p>;
  }

  it('is asked for again when the core says that the base has changed', async () => {
    let count = 0;
    const asked = fakeCore({
      'tags.list': () =>
        Array.from({ length: count }, (_, at) => ({ id: at + 1, name: `т${at}`, clients: 0 })),
    });
    renderApp(<Count />);
    await screen.findByText('0 меток');
    count = 2;
    act(() => asked.emit({ type: 'changed', action: null }));
    await expectText('2 меток');
  });
});
