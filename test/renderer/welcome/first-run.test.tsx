import { fireEvent, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { WelcomePage } from '#renderer/features/welcome/index.ts';
import { fakeCore } from '../api/fake-core.ts';
import { renderApp, screen } from '../app/render.tsx';

const choose = async (name: string): Promise<void> => {
  fireEvent.click(await screen.findByRole('button', { name: new RegExp(name) }));
};

describe('the first run', () => {
  it('leads to one’s own files in one click, and is over', async () => {
    const core = fakeCore({}, { welcomed: false });
    const router = renderApp(<WelcomePage />);
    await choose('Загрузить мои файлы');
    await waitFor(() => expect(core.inputsOf('settings.update')).toEqual([{ welcomed: true }]));
    expect(router.state.location.pathname).toBe('/import');
  });

  it('begins with an empty base', async () => {
    const core = fakeCore({}, { welcomed: false });
    const router = renderApp(<WelcomePage />);
    await choose('Начать с пустой базы');
    await waitFor(() => expect(core.inputsOf('settings.update')).toEqual([{ welcomed: true }]));
    expect(router.state.location.pathname).toBe('/clients');
  });

  it('makes the sample shop in the user’s language, with progress and a way to stop', async () => {
    const core = fakeCore({ 'sample.create': () => new Promise(() => {}) }, { welcomed: false });
    renderApp(<WelcomePage />);
    await choose('Осмотреться на примере');
    fireEvent.click(await screen.findByRole('button', { name: 'Отмена' }));
    expect({ asked: core.inputsOf('sample.create'), cancelled: core.cancelled.length }).toEqual({
      asked: [{ language: 'ru' }],
      cancelled: 1,
    });
  });

  it('says why the sample could not be made, and offers to try again', async () => {
    fakeCore({ 'sample.create': () => 'disk_full' }, { welcomed: false });
    renderApp(<WelcomePage />);
    await choose('Осмотреться на примере');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('На диске нет места.');
  });
});
