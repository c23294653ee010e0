import { act, fireEvent, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TimeZone } from '#renderer/features/clients/fields/TimeZone.tsx';
import { fakeCore, type FakeCore } from '../api/fake-core.ts';
import { expectText, renderApp, screen } from '../app/render.tsx';
import { zoya } from './card.ts';
import './fonts.ts';

let core: FakeCore;
beforeEach(() => {
  core = fakeCore({ 'clients.update': ({ id }) => ({ id }) });
  vi.setSystemTime('2026-11-30T08:30:00.000Z');
});

const typeInto = async (text: string): Promise<HTMLInputElement> => {
  const field = await screen.findByLabelText<HTMLInputElement>('Часовой пояс', {
    selector: 'input',
  });
  act(() => field.focus());
  fireEvent.change(field, { target: { value: text } });
  return field;
};

describe('the time zone of a client', () => {
  it('is chosen by a city in Russian, and says which clock it is', async () => {
    renderApp(<TimeZone client={zoya} />);
    const field = await typeInto('влади');
    await typeInto('владив');
    await expectText('Владивосток (МСК+7, сейчас 18:30)');
    fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' });
    await waitFor(() =>
      expect(core.inputsOf('clients.update')).toEqual([
        { id: 42, patch: { timeZone: 'Asia/Vladivostok' } },
      ]),
    );
  });

  it('stands in words, with the hour it is there', async () => {
    renderApp(<TimeZone client={{ ...zoya, timeZone: 'Asia/Yekaterinburg' }} />);
    const field = await screen.findByLabelText<HTMLInputElement>('Часовой пояс', {
      selector: 'input',
    });
    expect(field.value).toBe('Екатеринбург');
    await expectText('МСК+2, сейчас 13:30');
  });

  it('says that a text means nothing, and does not look saved', async () => {
    renderApp(<TimeZone client={zoya} />);
    const field = await typeInto('Абвгд');
    await expectText('Такого города или пояса нет');
    fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' });
    act(() => field.blur());
    await expectText('«Абвгд» не записано: такого города или пояса нет.');
    expect(field.value).toBe('');
    expect(core.inputsOf('clients.update')).toEqual([]);
  });
});
