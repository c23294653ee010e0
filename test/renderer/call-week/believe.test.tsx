import { fireEvent, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Week } from '#shared/contract/call-week-shapes.ts';
import { BeliefEditor } from '#renderer/features/call-week/believe/BeliefEditor.tsx';
import { fakeCore, type FakeCore } from '../api/fake-core.ts';
import { renderApp, screen } from '../app/render.tsx';
import { themes, weekCall } from './talk-samples.ts';

const week: Week = {
  id: 3,
  title: null,
  startsOn: '2026-11-16',
  from: '2025-11-17',
  to: '2026-11-16',
  size: 15,
  totalMinor: 100_000_000,
  currency: 'RUB',
  sealedAt: null,
  finishedAt: null,
  beliefs: [{ themeId: 2, note: null }],
  calls: [weekCall],
  exclusions: [],
  nextCallId: 7,
};

describe('what we believe', () => {
  let core: FakeCore;
  beforeEach(() => {
    localStorage.clear();
    core = fakeCore({
      'themes.list': () => themes,
      'themes.save': ({ name }) => ({ id: 11, code: null, name, isArchived: false }),
      'callWeek.believe': ({ beliefs }) => ({ beliefs }),
    });
  });
  const last = (): unknown => core.inputsOf('callWeek.believe').at(-1);

  it('is kept as it is ticked and typed, and a tick loses no note that was being typed', async () => {
    renderApp(<BeliefEditor week={week} basePath="/shop.fifteen" />);
    const note = await screen.findByPlaceholderText('Почему вы так думаете');
    fireEvent.change(note, { target: { value: 'все просят скидку' } });
    fireEvent.click(await screen.findByRole('button', { name: 'доставка' }));
    await waitFor(() =>
      expect(last()).toEqual({
        weekId: 3,
        beliefs: [
          { themeId: 2, note: 'все просят скидку' },
          { themeId: 1, note: null },
        ],
      }),
    );
  });

  it('takes a theme of the owner’s own', async () => {
    renderApp(<BeliefEditor week={week} basePath="/shop.fifteen" />);
    const field = await screen.findByPlaceholderText('Своя тема');
    fireEvent.change(field, { target: { value: 'Парковка' } });
    fireEvent.submit(field);
    await waitFor(() =>
      expect(last()).toEqual({
        weekId: 3,
        beliefs: [
          { themeId: 2, note: null },
          { themeId: 11, note: null },
        ],
      }),
    );
  });
});
