import { act, fireEvent, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CallerCard } from '#shared/contract/phone.ts';
import { currentCall, endCall } from '#renderer/api/telephone.ts';
import { Telephone } from '#renderer/features/phone/index.ts';
import { fakeCore, type FakeCore } from '#test/renderer/api/fake-core.ts';
import '#test/renderer/clients/fonts.ts';
import { expectText, press, renderApp, screen } from '#test/renderer/app/render.tsx';

const number = '+79922359852';
const zoya: CallerCard = {
  id: 7,
  name: 'Фролова Зоя',
  greeting: 'Зоя',
  company: null,
  state: 'active',
  isTarget: null,
  phone: { e164: number, asWritten: number, label: null },
  isCertain: true,
  wishes: 'звонить после 11',
  orders: 2,
  revenueMinor: 100,
  firstOn: '2026-01-10',
  lastOrder: null,
  owed: [{ id: 1, text: 'послать образцы', on: '2026-11-01', time: null, isLate: true }],
  lastContact: null,
  questions: [{ kind: 'silent', days: 61, usualDays: 24 }],
};

let rings = 0;
const ring = (core: FakeCore, ringId = `ring-${++rings}`): void =>
  act(() =>
    core.emit({
      type: 'caller',
      ringId,
      at: new Date().toISOString(),
      call: { ok: true, number },
    }),
  );

const start = (
  clients: readonly CallerCard[],
  saving: () => Promise<void> = async () => undefined,
): FakeCore => {
  const core = fakeCore({
    'phone.caller': () => ({ number, isIgnored: false, clients: [...clients] }),
    'phone.log': async () => {
      await saving();
      return { id: 1 };
    },
    'phone.ignore': () => ({ number }),
    'phone.attach': ({ clientId }) => ({ clientId }),
    'clients.create': () => ({ id: 9 }),
    'clients.search': () => [],
  });
  renderApp(
    <>
      <input aria-label="заметка" />
      <a href="tel:+79161234567">+7 916 123-45-67</a>
      <Telephone />
    </>,
  );
  return core;
};

const calls = (text: string | RegExp) => screen.findByRole('region', { name: text });

afterEach(() => {
  for (let call = currentCall(); call; call = currentCall()) {
    const { key } = call;
    act(() => endCall(key));
  }
  globalThis.sessionStorage.clear();
  globalThis.localStorage.clear();
});

describe('the ringing telephone', () => {
  it('shows who is calling and takes neither the focus nor a letter from what is being typed', async () => {
    const core = start([zoya]);
    const field = await screen.findByLabelText('заметка');
    field.focus();
    ring(core);
    await calls('Звонит: Фролова Зоя');
    await expectText('звонить после 11');
    await expectText('послать образцы');
    await expectText('Не заказывает 61 день: спросите, всё ли устраивало (обычно раз в 24 дня)');
    expect(document.activeElement).toBe(field);
    expect(press({ code: 'KeyF', key: 'а' }, field).defaultPrevented).toBe(false);
    expect(core.inputsOf('phone.log')).toEqual([]);
  });

  it('says the day of the last contact by the clock on the wall', async () => {
    // The twentieth has long begun there, when it is still the nineteenth in Greenwich.
    vi.stubEnv('TZ', 'Asia/Vladivostok');
    const lastContact = {
      kind: 'call',
      text: 'ждёт улун',
      at: '2025-11-19T23:00:00.000Z',
    } as const;
    const core = start([{ ...zoya, lastContact }]);
    await screen.findByLabelText('заметка');
    ring(core);
    await expectText('20 ноя 2025');
    vi.unstubAllEnvs();
  });

  it('writes the talk down with its words and length by one key, and lets go of it', async () => {
    const core = start([zoya]);
    await screen.findByLabelText('заметка');
    ring(core);
    await calls('Звонит: Фролова Зоя');
    fireEvent.change(screen.getByLabelText('О чём говорили'), { target: { value: 'Ждёт улун' } });
    fireEvent.change(screen.getByLabelText('Длительность'), { target: { value: '4:30' } });
    act(() => void press({ code: 'F8', key: 'F8' }));
    await waitFor(() => expect(currentCall()).toBeNull());
    expect(core.inputsOf('phone.log')).toEqual([
      {
        clientId: 7,
        number,
        direction: 'in',
        outcome: 'talked',
        durationSeconds: 270,
        text: 'Ждёт улун',
        happenedAt: expect.any(String),
      },
    ]);
    expect(globalThis.localStorage.length).toBe(0);
  });

  it('folds with Escape, which no dialog below hears, and keeps the words until they are written', async () => {
    const core = start([zoya]);
    await screen.findByLabelText('заметка');
    const below = vi.fn<(event: KeyboardEvent) => void>();
    globalThis.addEventListener('keydown', below, { capture: true });
    ring(core);
    await calls('Звонит: Фролова Зоя');
    fireEvent.change(screen.getByLabelText('О чём говорили'), { target: { value: 'Ждёт' } });
    act(() => void press({ code: 'Escape', key: 'Escape' }));
    await calls('Разговор');
    expect(below).not.toHaveBeenCalled();
    globalThis.removeEventListener('keydown', below, { capture: true });
    // The same number once more: the same call, with what was written of it.
    ring(core);
    await calls('Звонит: Фролова Зоя');
    expect(screen.getByLabelText<HTMLTextAreaElement>('О чём говорили').value).toBe('Ждёт');
    expect(core.inputsOf('phone.log')).toEqual([]);
  });

  it('keeps what is typed while the talk is being written down, and the call with it', async () => {
    const saving = Promise.withResolvers<void>();
    const core = start([zoya], () => saving.promise);
    await screen.findByLabelText('заметка');
    ring(core);
    await calls('Звонит: Фролова Зоя');
    const words = screen.getByLabelText<HTMLTextAreaElement>('О чём говорили');
    fireEvent.change(words, { target: { value: 'Ждёт улун' } });
    act(() => void press({ code: 'F8', key: 'F8' }));
    await waitFor(() => expect(core.inputsOf('phone.log')).toHaveLength(1));
    fireEvent.change(words, { target: { value: 'Ждёт улун, в пятницу' } });
    act(() => saving.resolve());
    await waitFor(() => expect(words.value).toBe(', в пятницу'));
    expect(currentCall()).not.toBeNull();
  });

  it('shows no words of the same number out of another base', async () => {
    globalThis.localStorage.setItem(`fifteen.unsaved:/other.fifteen:call:${number}`, 'Ждёт');
    const core = start([zoya]);
    await screen.findByLabelText('заметка');
    ring(core);
    await calls('Звонит: Фролова Зоя');
    expect(screen.getByLabelText<HTMLTextAreaElement>('О чём говорили').value).toBe('');
  });

  it('shows a ringing once, however often the page is told', async () => {
    const core = start([zoya]);
    await screen.findByLabelText('заметка');
    ring(core, 'the-same');
    await calls('Звонит: Фролова Зоя');
    // The key stands on a button, as every other of the call does.
    expect(screen.getByRole('button', { name: /^Не ответили/u })).toBeTruthy();
    act(() => void press({ code: 'F9', key: 'F9' }));
    ring(core, 'the-same');
    expect(currentCall()).toBeNull();
  });

  it('lets one of several be chosen', async () => {
    const core = start([zoya, { ...zoya, id: 8, name: 'Фролов Илья' }]);
    await screen.findByLabelText('заметка');
    ring(core);
    await expectText('Этот номер есть у нескольких клиентов. Кто звонит?');
    act(() => void press({ code: 'Digit2', key: '2', altKey: true }));
    await calls('Звонит: Фролов Илья');
    act(() => void press({ code: 'F8', key: 'F8' }));
    await waitFor(() => expect(core.inputsOf('phone.log')).toMatchObject([{ clientId: 8 }]));
  });

  it('makes a client of a stranger, or never asks again', async () => {
    const core = start([]);
    await screen.findByLabelText('заметка');
    ring(core);
    await expectText('Незнакомый номер');
    act(() => void press({ code: 'F2', key: 'F2' }));
    const who = screen.getByLabelText('Кто это?');
    expect(document.activeElement).toBe(who);
    fireEvent.change(who, { target: { value: 'Петров Пётр' } });
    fireEvent.keyDown(who, { key: 'Enter', code: 'Enter' });
    await waitFor(() =>
      expect(core.inputsOf('clients.create')).toEqual([
        { name: 'Петров Пётр', phones: [{ text: number }] },
      ]),
    );
    ring(core);
    await expectText('Незнакомый номер');
    act(() => void press({ code: 'Digit0', key: '0', altKey: true }));
    await waitFor(() => expect(core.inputsOf('phone.ignore')).toEqual([{ number }]));
    await waitFor(() => expect(currentCall()).toBeNull());
  });

  it('says in a sentence why what came instead of a number was refused', async () => {
    const core = start([]);
    await screen.findByLabelText('заметка');
    act(() =>
      core.emit({
        type: 'caller',
        ringId: 'refused',
        at: new Date().toISOString(),
        call: { ok: false, reason: 'not_a_number' },
      }),
    );
    await expectText(/принимаются только цифры и знаки \+ \* #/);
    expect(currentCall()).toBeNull();
  });

  it('times a call from the click on a number, and writes down by one key that nobody answered', async () => {
    const core = start([zoya]);
    fireEvent.click(await screen.findByText('+7 916 123-45-67'));
    const bar = await calls('Разговор');
    await expectText('Фролова Зоя');
    expect(bar.textContent).toContain('Вы звоните');
    act(() => void press({ code: 'F9', key: 'F9' }));
    await waitFor(() =>
      expect(core.inputsOf('phone.log')).toMatchObject([
        { clientId: 7, direction: 'out', outcome: 'no_answer', durationSeconds: null },
      ]),
    );
  });
});
