import { act, fireEvent, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ReminderDetails } from '#shared/contract/reminders.ts';
import { ReminderDialog } from '#renderer/features/reminders/details/ReminderDialog.tsx';
import { fakeCore, type FakeCore } from '../api/fake-core.ts';
import { renderApp, screen } from '../app/render.tsx';
import { reminder } from '../today/day.ts';
import '../clients/fonts.ts';

const zoya: ReminderDetails['client'] = {
  id: 42,
  name: 'Фролова Зоя',
  greeting: 'Зоя',
  wishes: null,
  phones: [],
  email: null,
  orders: 0,
  lastOrder: null,
  askedNotToCall: false,
};

let core: FakeCore;
let kept: ReminderDetails;
beforeEach(() => {
  kept = { ...reminder.reminder, ruleFrom: null, ruleTime: null, isDone: false, client: null };
  core = fakeCore({
    'reminders.get': () => kept,
    'reminders.update': ({ id, clientId }) => {
      kept = { ...kept, client: clientId === 42 ? zoya : null };
      return { id };
    },
    'clients.search': () => [
      {
        id: 42,
        name: 'Фролова Зоя',
        company: null,
        phones: [],
        lastOrderOn: null,
        revenueMinor: 0,
      },
    ],
  });
});

describe('a reminder in its window', () => {
  it('can be given a client, and be about nobody again', async () => {
    renderApp(<ReminderDialog id={9} occurrence={undefined} onClose={() => undefined} />);
    const field = await screen.findByLabelText<HTMLInputElement>('Клиент', { selector: 'input' });
    act(() => field.focus());
    fireEvent.change(field, { target: { value: 'фрол' } });
    fireEvent.click(await screen.findByRole('option', { name: 'Фролова Зоя', hidden: true }));
    await waitFor(() => expect(field.value).toBe('Фролова Зоя'));
    expect(await screen.findByRole('link', { name: 'Фролова Зоя' })).toBeTruthy();
    const clear = field.parentElement?.querySelector('button');
    if (clear) fireEvent.click(clear);
    await waitFor(() =>
      expect(core.inputsOf('reminders.update')).toEqual([
        { id: 9, clientId: 42 },
        { id: 9, clientId: null },
      ]),
    );
  });
});
