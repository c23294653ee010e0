import { act, cleanup, fireEvent, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Improvement } from '#shared/contract/improvements.ts';
import { Improvements } from '#renderer/features/call-week/result/Improvements.tsx';
import { useImprovementForm } from '#renderer/features/call-week/result/use-improvement-form.ts';
import { fakeCore, type FakeCore } from '../api/fake-core.ts';
import { press, renderApp, screen } from '../app/render.tsx';

function Page() {
  const form = useImprovementForm({ weekId: 3, themes: [] });
  return <Improvements improvements={[]} form={form} />;
}

const saved: Improvement = {
  id: 1,
  weekId: 3,
  themeId: null,
  title: 'Второй курьер',
  owner: null,
  dueOn: null,
  state: 'open',
  doneOn: null,
  createdAt: '2026-11-16T09:00:00.000Z',
};

describe('a new improvement', () => {
  let core: FakeCore;
  beforeEach(() => {
    localStorage.clear();
    core = fakeCore({ 'themes.list': () => [], 'improvements.save': () => saved });
  });
  const title = () => screen.findByLabelText('Что сделаем');
  const write = async (text: string): Promise<void> => {
    renderApp(<Page />);
    fireEvent.click(await screen.findByRole('button', { name: 'Добавить улучшение' }));
    fireEvent.change(await title(), { target: { value: text } });
  };

  it('is there again after the window was closed in the middle of it', async () => {
    await write('Второй курьер');
    cleanup();
    renderApp(<Page />);
    expect(await title()).toHaveProperty('value', 'Второй курьер');
  });

  it('is saved with Ctrl+Enter too, and then forgotten', async () => {
    await write('Второй курьер');
    act(() => void press({ code: 'Enter', key: 'Enter', ctrlKey: true }));
    await waitFor(() =>
      expect(core.inputsOf('improvements.save')).toMatchObject([
        { weekId: 3, themeId: null, title: 'Второй курьер' },
      ]),
    );
    await waitFor(() => expect(screen.queryByLabelText('Что сделаем')).toBeNull());
    expect(localStorage).toHaveLength(0);
  });

  it('that was put away with Esc is there when one goes on, and forgotten when it is not wanted', async () => {
    await write('Второй курьер');
    act(() => void press({ code: 'Escape', key: 'Escape' }));
    expect(screen.queryByLabelText('Что сделаем')).toBeNull();
    fireEvent.click(await screen.findByRole('button', { name: 'Добавить улучшение' }));
    expect(await title()).toHaveProperty('value', 'Второй курьер');
    fireEvent.click(await screen.findByRole('button', { name: 'Отмена' }));
    expect(localStorage).toHaveLength(0);
  });

  it('keeps what is typed into it while it is being saved', async () => {
    const answer = Promise.withResolvers<Improvement>();
    core = fakeCore({ 'themes.list': () => [], 'improvements.save': () => answer.promise });
    await write('Второй курьер');
    act(() => void press({ code: 'Enter', key: 'Enter', ctrlKey: true }));
    await waitFor(() => expect(core.inputsOf('improvements.save')).toHaveLength(1));
    fireEvent.change(await title(), { target: { value: 'Второй курьер и пункт выдачи' } });
    await act(async () => answer.resolve(saved));
    expect(await title()).toHaveProperty('value', 'Второй курьер и пункт выдачи');
  });
});
