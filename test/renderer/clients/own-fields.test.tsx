import { fireEvent, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { OwnFields } from '#renderer/features/clients/marks/OwnFields.tsx';
import { fakeCore, type FakeCore } from '../api/fake-core.ts';
import { renderApp, screen } from '../app/render.tsx';

let core: FakeCore;
beforeEach(() => {
  core = fakeCore(
    {
      'ownFields.list': () => [
        { id: 3, name: 'Area', kind: 'number', options: [], isArchived: false },
      ],
      'ownFields.of': () => [{ fieldId: 3, value: 1234 }],
      'ownFields.setValue': ({ value }) => ({ value }),
    },
    { language: 'en' },
  );
});

it('a number in English: the comma parts its thousands, and one digit more makes nothing else of it', async () => {
  renderApp(<OwnFields clientId={42} />);
  const field = await screen.findByLabelText<HTMLInputElement>('Area');
  expect(field.value).toBe('1234');
  fireEvent.change(field, { target: { value: '12,345' } });
  fireEvent.blur(field);
  await waitFor(() =>
    expect(core.inputsOf('ownFields.setValue')).toEqual([
      { clientId: 42, fieldId: 3, value: 12_345 },
    ]),
  );
});
