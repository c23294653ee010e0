import { act, fireEvent, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { currentCall, endCall } from '#renderer/api/telephone.ts';
import { TodayPage } from '#renderer/features/today/index.ts';
import { fakeCore, type FakeCore } from '../api/fake-core.ts';
import { expectText, press, renderApp, screen } from '../app/render.tsx';
import { dayOf, silent } from './day.ts';

const number = '+79922359852';
const stranger = '+74951112233';
const zoya = { id: 7, name: 'Фролова Зоя' };

afterEach(() => {
  const call = currentCall();
  if (call) act(() => endCall(call.key));
  vi.restoreAllMocks();
});

function missedBy(total: number): FakeCore {
  let calls = [
    { number, times: 3, lastAt: '2026-11-20T09:00:00.000Z', clients: [zoya] },
    { number: stranger, times: 1, lastAt: '2026-11-20T08:00:00.000Z', clients: [] },
  ];
  const core = fakeCore({
    'today.get': () => dayOf(silent),
    'phone.missed': () => ({ total, calls }),
    'phone.settle': (settled) => {
      calls = calls.filter((one) => one.number !== settled.number);
      return { calls: 3 };
    },
  });
  renderApp(<TodayPage />);
  return core;
}

describe('the missed calls', () => {
  it('are called back, ticked, or asked about', async () => {
    const core = missedBy(52);
    await expectText('Фролова Зоя');
    await expectText('3 раза');
    await expectText('незнакомый номер');
    await expectText('и ещё 50 номеров');
    const links = screen.getAllByRole('link', { name: /^Перезвонить/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      `tel:${number}`,
      `tel:${stranger}`,
    ]);
    fireEvent.click(screen.getByText('Кто это'));
    expect(currentCall()).toMatchObject({ number: stranger, startedAt: null, isOpen: true });
    act(() => endCall(currentCall()?.key ?? 0));
    fireEvent.click(await screen.findByLabelText('Убрать из списка: +7 495 111-22-33'));
    fireEvent.click(screen.getByLabelText('Перезвонили: Фролова Зоя'));
    await waitFor(() =>
      expect(core.inputsOf('phone.settle')).toEqual([
        { number: stranger, as: 'dismissed' },
        { number, as: 'called_back' },
      ]),
    );
  });

  it('are walked and worked off by the keys of the day, before its lines', async () => {
    const assign = vi.spyOn(globalThis.location, 'assign').mockReturnValue(undefined);
    const core = missedBy(2);
    const isOn = (text: string): Promise<void> =>
      waitFor(() => expect(document.querySelector('[aria-current]')?.textContent).toContain(text));
    const key = (code: string, letter: string): void =>
      act(() => void press({ code, key: letter }));
    await isOn('Фролова Зоя');
    key('Enter', 'Enter');
    expect(assign.mock.calls).toEqual([[`tel:${number}`]]);
    expect(currentCall()).toMatchObject({ number, direction: 'out', clientId: 7 });
    key('KeyJ', 'о');
    await isOn('+7 495 111-22-33');
    key('KeyJ', 'о');
    await isOn('Ли Анна');
    key('KeyK', 'л');
    await isOn('+7 495 111-22-33');
    key('KeyX', 'ч');
    await isOn('Ли Анна');
    key('KeyK', 'л');
    await isOn('Фролова Зоя');
    key('KeyD', 'в');
    await isOn('Ли Анна');
    expect(core.inputsOf('phone.settle')).toEqual([
      { number: stranger, as: 'dismissed' },
      { number, as: 'called_back' },
    ]);
  });
});
