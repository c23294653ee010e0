import { act, fireEvent, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TellableNotice } from '#shared/contract/notices.ts';
import { Notices } from '#renderer/app/notices/Notices.tsx';
import { fakeCore, type FakeCore } from '../api/fake-core.ts';
import { expectText, renderApp, screen } from './render.tsx';

const notice = (key: string, more: Partial<TellableNotice>): TellableNotice => ({
  key,
  kind: 'reminder',
  reminderId: 9,
  occurrence: '2026-11-16',
  text: 'Позвонить насчёт улуна',
  clientId: 42,
  clientName: 'Фролова Зоя',
  on: '2026-11-16',
  time: '10:00',
  years: null,
  at: '2026-11-16T07:00:00.000Z',
  ...more,
});

/** What the desktop was asked to show. */
class Shown extends EventTarget {
  static readonly all: Shown[] = [];
  static permission = 'granted';
  readonly title: string;
  readonly body: string | undefined;
  constructor(title: string, options?: NotificationOptions) {
    super();
    this.title = title;
    this.body = options?.body;
    Shown.all.push(this);
  }
  close(): void {
    Shown.all.splice(Shown.all.indexOf(this), 1);
  }
}

const coreWith = (fresh: TellableNotice[], missed: TellableNotice[] = []): FakeCore => {
  let isTaken = false;
  return fakeCore({
    'reminders.done': ({ id }) => ({ id }),
    'reminders.snooze': ({ id }) => ({ id }),
    'notices.waiting': () => ({ isWaiting: !isTaken, nextAt: null }),
    'notices.take': () => {
      isTaken = true;
      return { fresh, missed, isCut: false };
    },
  });
};

beforeEach(() => {
  Shown.all.length = 0;
  vi.stubGlobal('Notification', Shown);
});
afterEach(() => vi.unstubAllGlobals());

describe('what falls due', () => {
  it('comes up on the desktop, each by itself, and leads to its client', async () => {
    coreWith([
      notice('1', {}),
      notice('2', { kind: 'date', text: null, on: '2026-12-03', time: null, years: 60 }),
    ]);
    const router = renderApp(<Notices />);
    await waitFor(() => expect(Shown.all).toHaveLength(2));
    expect(Shown.all.map(({ title, body }) => `${title} | ${body}`)).toEqual([
      'Позвонить насчёт улуна | Фролова Зоя · 10:00',
      'День рождения · Фролова Зоя | четверг, 3\u00a0декабря · 60 лет',
    ]);
    act(() => void Shown.all[0]?.dispatchEvent(new Event('click')));
    await waitFor(() => expect(router.state.location.pathname).toBe('/clients/42'));
    expect(Shown.all).toHaveLength(1);
  });

  it('waits while a talk goes on', async () => {
    const core = coreWith([notice('1', {})]);
    const router = renderApp(<Notices />);
    await waitFor(() => expect(Shown.all).toHaveLength(1));
    await act(() => router.navigate({ to: '/call-week/3/call/7' as never }));
    const asked = core.inputsOf('notices.waiting').length;
    act(() => void globalThis.dispatchEvent(new Event('focus')));
    expect(core.inputsOf('notices.waiting')).toHaveLength(asked);
    await act(() => router.navigate({ to: '/today' }));
    await waitFor(() => expect(core.inputsOf('notices.waiting')).toHaveLength(asked + 1));
  });

  it('is told as one where it was missed', async () => {
    const missed = [
      notice('1', { text: 'а', clientName: null }),
      notice('2', { text: 'б' }),
      notice('3', { kind: 'date', text: null }),
      notice('4', { text: 'г', clientName: null }),
      notice('5', { text: 'д' }),
    ];
    coreWith([], missed);
    renderApp(<Notices />);
    await waitFor(() => expect(Shown.all).toHaveLength(1));
    expect(Shown.all[0]).toMatchObject({
      title: 'Пока вас не было: 5 напоминаний',
      body: 'а\nб · Фролова Зоя\nДень рождения · Фролова Зоя\nг\nи ещё 1',
    });
  });

  it('comes up in the window where the desktop is closed to it', async () => {
    vi.stubGlobal('Notification', Object.assign(class extends Shown {}, { permission: 'denied' }));
    coreWith([notice('1', {})]);
    const router = renderApp(<Notices />);
    await expectText('Позвонить насчёт улуна');
    expect(Shown.all).toEqual([]);
    fireEvent.click(screen.getByText('Открыть'));
    await waitFor(() => expect(router.state.location.pathname).toBe('/clients/42'));
  });

  it('is put off or done without leaving the page', async () => {
    vi.stubGlobal('Notification', Object.assign(class extends Shown {}, { permission: 'denied' }));
    const core = coreWith([notice('1', {}), notice('2', { reminderId: 10, text: 'счёт' })]);
    const router = renderApp(<Notices />);
    await expectText('счёт');
    const [first] = screen.getAllByText('Через 15 минут');
    const [, second] = screen.getAllByText('Готово');
    if (!first || !second) throw new Error('Each notice has its buttons');
    fireEvent.click(first);
    fireEvent.click(second);
    await waitFor(() => expect(screen.queryByText('Готово')).toBeNull());
    expect(core.inputsOf('reminders.snooze')).toEqual([
      { id: 9, until: expect.stringMatching(/Z$/u) as unknown },
    ]);
    expect(core.inputsOf('reminders.done')).toEqual([{ id: 10, occurrence: '2026-11-16' }]);
    expect(router.state.location.pathname).toBe('/');
  });

  it('is looked for again when the window comes to the front', async () => {
    const core = coreWith([]);
    renderApp(<Notices />);
    await waitFor(() => expect(core.inputsOf('notices.take')).toHaveLength(1));
    const before = core.inputsOf('notices.waiting').length;
    act(() => void globalThis.dispatchEvent(new Event('focus')));
    await waitFor(() => expect(core.inputsOf('notices.waiting').length).toBeGreaterThan(before));
    expect(core.inputsOf('notices.take')).toHaveLength(1);
  });
});
