import { act, fireEvent, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useCommand } from '#renderer/api/use-command.ts';
import { NewImprovement } from '#renderer/features/call-week/result/NewImprovement.tsx';
import { useImprovementForm } from '#renderer/features/call-week/result/use-improvement-form.ts';
import { renderApp, screen } from '../app/render.tsx';
import { fakeCore, type FakeCore } from './fake-core.ts';

let core: FakeCore;
let answer: () => void;
beforeEach(() => {
  const { promise, resolve } = Promise.withResolvers<void>();
  answer = resolve;
  core = fakeCore({
    'themes.save': async ({ name }) => {
      await promise;
      return { id: 1, code: null, name: name ?? null, isArchived: false };
    },
    'improvements.save': async () => {
      await promise;
      const owner = {
        themeId: null,
        owner: null,
        dueOn: null,
        state: 'open',
        doneOn: null,
      } as const;
      return {
        id: 1,
        weekId: 3,
        title: 'Второй курьер',
        createdAt: '2026-11-16T09:00:00.000Z',
        ...owner,
      };
    },
  });
});

function Asking({ names }: { readonly names: readonly string[] }) {
  const { run } = useCommand('themes.save', { quiet: true });
  const ask = async (): Promise<void> => {
    const saved = await Promise.all(names.map((name) => run({ name })));
    document.title = saved.map((theme) => theme?.name).join();
  };
  return (
    <button type="button" onClick={() => void ask()}>
      ask
    </button>
  );
}

const ask = async (...names: string[]): Promise<unknown[]> => {
  renderApp(<Asking names={names} />);
  fireEvent.click(await screen.findByText('ask'));
  act(() => answer());
  await waitFor(() => expect(document.title).toBe(names.join()));
  return core.inputsOf('themes.save');
};

describe('a command', () => {
  it('asked twice in one breath is one, and both get its answer', async () => {
    expect(await ask('цена', 'цена')).toEqual([{ name: 'цена' }]);
  });

  it('runs again where something else was asked in between', async () => {
    expect(await ask('цена', 'упаковка', 'цена')).toHaveLength(3);
  });

  it('makes one improvement of an Enter pressed twice', async () => {
    function Form() {
      const form = useImprovementForm({ weekId: 3, themes: [] });
      if (form.draft === null) {
        return (
          <button type="button" onClick={() => form.open(null)}>
            write
          </button>
        );
      }
      return <NewImprovement form={form} draft={form.draft} />;
    }
    renderApp(<Form />);
    fireEvent.click(await screen.findByText('write'));
    const title = screen.getByPlaceholderText('Что сделаем');
    fireEvent.change(title, { target: { value: 'Второй курьер' } });
    const form = title.closest('form');
    if (!form) throw new Error('a form');
    fireEvent.submit(form);
    fireEvent.submit(form);
    act(() => answer());
    await screen.findByText('write');
    expect(core.inputsOf('improvements.save')).toMatchObject([{ title: 'Второй курьер' }]);
  });
});
