import { act, fireEvent, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Candidate } from '#shared/contract/call-week-shapes.ts';
import type { Output } from '#shared/contract/index.ts';
import { NewCallWeekPage } from '#renderer/features/call-week/suggest/NewCallWeekPage.tsx';
import { fakeCore, type FakeCore } from '../api/fake-core.ts';
import { expectText, press, renderApp, screen } from '../app/render.tsx';

vi.mock('#renderer/ui/charts/Chart.tsx', () => ({ Chart: () => null }));

const zoya: Candidate = {
  clientId: 42,
  name: 'Фролова Зоя',
  rank: 1,
  revenueMinor: 100_000,
  orders: 2,
  lastOrderOn: '2026-11-01',
  share: 1,
  plannedOn: '2026-11-16',
  plannedTime: '10:00',
  phones: ['+79922359852'],
  runningShare: 1,
  isByHand: false,
  doubt: null,
  callFrom: null,
  callTo: null,
};
const plan: Output<'callWeek.suggest'> = {
  from: '2025-11-17',
  to: '2026-11-16',
  totalMinor: 100_000,
  currency: 'RUB',
  startsOn: '2026-11-16',
  days: ['2026-11-16'],
  clients: [zoya],
  excluded: [],
  paretoClients: null,
  clientsWithRevenue: 1,
  curve: [],
};

let core: FakeCore;
/** The answer to a request for other than fifteen clients. */
let other: PromiseWithResolvers<Output<'callWeek.suggest'> | 'not_found'>;
beforeEach(() => {
  other = Promise.withResolvers();
  core = fakeCore({
    'segments.list': () => [],
    'callWeek.suggest': ({ size }) => (size === 15 ? plan : other.promise),
    'callWeek.create': () => ({ id: 3 }),
  });
});

const askForFewer = async (): Promise<void> => {
  renderApp(<NewCallWeekPage />);
  await expectText('Фролова Зоя');
  fireEvent.change(screen.getByLabelText('Сколько клиентов'), { target: { value: '5' } });
  await waitFor(() => expect(core.inputsOf('callWeek.suggest')).toHaveLength(2));
};
const create = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Составить план/ });

describe('a new week', () => {
  it('is not made by Enter while another plan than the one shown is on its way', async () => {
    await askForFewer();
    expect(create().disabled).toBe(true);
    act(() => void press({ code: 'Enter', key: 'Enter' }));
    expect(core.inputsOf('callWeek.create')).toEqual([]);
    act(() => other.resolve({ ...plan, clients: [{ ...zoya, name: 'Титов Олег' }] }));
    await expectText('Титов Олег');
    act(() => void press({ code: 'Enter', key: 'Enter' }));
    await waitFor(() => expect(core.inputsOf('callWeek.create')).toMatchObject([{ size: 5 }]));
  });

  it('whose plan cannot be made leaves the form to mend it', async () => {
    await askForFewer();
    act(() => other.resolve('not_found'));
    await expectText('Попробовать ещё раз');
    expect(create().disabled).toBe(true);
    fireEvent.change(screen.getByLabelText('Сколько клиентов'), { target: { value: '15' } });
    await expectText('Фролова Зоя');
    expect(screen.queryByText('Попробовать ещё раз')).toBeNull();
  });
});
