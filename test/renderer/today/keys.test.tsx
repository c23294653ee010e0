import { act, fireEvent, waitFor } from '@testing-library/react';
import type { AnyRouter } from '@tanstack/react-router';
import { describe, expect, it } from 'vitest';
import { TodayPage } from '#renderer/features/today/index.ts';
import { fakeCore, type FakeCore } from '../api/fake-core.ts';
import { press, renderApp, screen } from '../app/render.tsx';
import { birthday, call, dayOf, reminder, silent, thanks, type Today } from './day.ts';

/** A day whose lines go away once something is done with them, as they do in the base. */
function deskWith(day: Today): { core: FakeCore; router: AnyRouter } {
  let { lines } = day;
  const gone = (key: string): void => {
    lines = lines.filter((line) => line.key !== key);
  };
  const ofRule = ({ kind, clientId }: { kind: string; clientId: number }): { id: number } => {
    gone(`${kind}:${clientId}`);
    return { id: 1 };
  };
  const core = fakeCore({
    'today.get': () => ({ ...day, lines }),
    'today.done': ofRule,
    'today.move': ofRule,
    'reminders.done': ({ id }) => {
      gone(`reminder:${id}`);
      return { id };
    },
    'reminders.move': ({ id }) => {
      gone(`reminder:${id}`);
      return { id };
    },
    'callWeek.finishCall': ({ callId }) => {
      gone(`call:${callId}`);
      return { outcome: 'talked', isOpen: false, again: null, nextPhone: null, nextCallId: null };
    },
    'callWeek.move': ({ callId, on }) => {
      gone(`call:${callId}`);
      return { plannedOn: on, plannedTime: '10:00' };
    },
  });
  return { core, router: renderApp(<TodayPage />) };
}

/** A key by its place, as the Russian layout types it. */
const russian: Readonly<Record<string, string>> = {
  KeyD: 'в',
  KeyT: 'е',
  KeyW: 'ц',
  KeyM: 'ь',
  KeyJ: 'о',
  KeyK: 'л',
};
const key = (code: string): void =>
  act(() => void press({ code, key: russian[code] ?? code }, document.activeElement ?? undefined));

const current = (): string | null | undefined =>
  document.querySelector('[aria-current] a, [aria-current] span[class*=title]')?.textContent;
const isOn = (name: string): Promise<void> => waitFor(() => expect(current()).toBe(name));

const [zoya, anna, lev, peter] = ['Фролова Зоя Игоревна', 'Ли Анна', 'Жуков Лев', 'Ковалёв Пётр'];

describe('the keys of the day, in the Russian layout', () => {
  it('go from line to line, through every part of the screen, and stay at the ends', async () => {
    deskWith(dayOf(call, silent, reminder, birthday));
    await isOn(zoya);
    for (const [code, name] of [
      ['KeyJ', anna],
      ['ArrowDown', 'отправить образцы'],
      ['KeyJ', peter],
      ['KeyJ', peter],
      ['KeyK', 'отправить образцы'],
      ['ArrowUp', anna],
      ['KeyK', zoya],
      ['KeyK', zoya],
    ] as const) {
      key(code);
      await isOn(name);
    }
    expect(document.activeElement?.closest('[aria-current]')?.textContent).toContain(zoya);
  });

  it('end a line with one key, and the next one takes its place', async () => {
    const { core } = deskWith(dayOf(call, silent, thanks, reminder, birthday));
    await isOn(zoya);
    for (const next of [anna, lev, 'отправить образцы', peter]) {
      key('KeyD');
      await isOn(next);
    }
    key('KeyD');
    await waitFor(() => expect(core.inputsOf('today.done')).toHaveLength(3));
    expect(core.inputsOf('callWeek.finishCall')).toEqual([{ callId: 5, outcome: 'talked' }]);
    expect(core.inputsOf('reminders.done')).toEqual([{ id: 9 }]);
    expect(core.inputsOf('today.done')).toEqual([
      { kind: 'silent', clientId: 43, occasion: '2026-09-20' },
      { kind: 'thanks', clientId: 44, occasion: '2026-11-17' },
      { kind: 'date', clientId: 46, occasion: '2026-12-03 ' },
    ]);
  });

  it('move a line to tomorrow, and to the next working day', async () => {
    // 20 November 2026 is a Friday.
    const { core } = deskWith(dayOf(call, silent, thanks, reminder));
    await isOn(zoya);
    key('KeyT');
    await isOn(anna);
    key('KeyW');
    await isOn(lev);
    key('KeyJ');
    await isOn('отправить образцы');
    key('KeyW');
    await waitFor(() => expect(core.inputsOf('reminders.move')).toHaveLength(1));
    expect(core.inputsOf('callWeek.move')).toEqual([{ callId: 5, on: '2026-11-21' }]);
    expect(core.inputsOf('today.move')).toEqual([
      { kind: 'silent', clientId: 43, occasion: '2026-09-20', until: '2026-11-23' },
    ]);
    expect(core.inputsOf('reminders.move')).toEqual([{ id: 9, on: '2026-11-23', time: '12:30' }]);
  });

  it('move a line to a day that is typed', async () => {
    const { core } = deskWith(dayOf(silent, thanks));
    await isOn(anna);
    key('KeyM');
    const field = await screen.findByLabelText('На какой день');
    fireEvent.change(field, { target: { value: '5.12' } });
    // A key is a letter while one types.
    key('KeyD');
    fireEvent.click(screen.getByRole('button', { name: 'Перенести' }));
    await waitFor(() =>
      expect(core.inputsOf('today.move')).toEqual([
        { kind: 'silent', clientId: 43, occasion: '2026-09-20', until: '2026-12-05' },
      ]),
    );
    await isOn(lev);
    expect(core.inputsOf('today.done')).toEqual([]);
  });

  it('open what a line is about: the talk, or the card', async () => {
    const { router } = deskWith(dayOf(call, silent));
    await isOn(zoya);
    key('Enter');
    await waitFor(() => expect(router.state.location.pathname).toBe('/call-week/2/call/5'));
    key('KeyJ');
    await isOn(anna);
    // The focus has come along: Enter is the button's own, which no pretended key presses.
    const focused = document.activeElement;
    expect(focused?.textContent).toBe('Открыть⏎');
    if (focused) fireEvent.click(focused);
    await waitFor(() => expect(router.state.location.pathname).toBe('/clients/43'));
  });

  it('open a reminder without a client where reminders are', async () => {
    const { router } = deskWith(dayOf(reminder));
    await isOn('отправить образцы');
    key('Enter');
    await waitFor(() => expect(router.state.location.pathname).toBe('/reminders'));
    expect(router.state.location.search).toEqual({ reminder: 9 });
  });

  it('are shown on the line that they work on', async () => {
    deskWith(dayOf(silent, thanks));
    await isOn(anna);
    const line = document.querySelector<HTMLElement>('[aria-current]');
    const buttons = [...(line?.querySelectorAll('button') ?? [])].map((one) => one.textContent);
    expect(buttons).toEqual(['Открыть⏎', 'ГотовоD', 'ЗавтраT', 'На 23\u00a0нояW', 'Другой деньM']);
  });
});

describe('the mouse', () => {
  it('ticks any line off in one click', async () => {
    const { core } = deskWith(dayOf(silent, thanks));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Готово: Жуков Лев' }));
    await waitFor(() =>
      expect(core.inputsOf('today.done')).toEqual([
        { kind: 'thanks', clientId: 44, occasion: '2026-11-17' },
      ]),
    );
  });

  it('reaches everything else in one click more', async () => {
    const { core } = deskWith(dayOf(silent, thanks));
    fireEvent.click(await screen.findByRole('button', { name: 'Что ещё сделать: Жуков Лев' }));
    await isOn(lev);
    fireEvent.click(screen.getByRole('button', { name: /^Завтра/ }));
    await waitFor(() =>
      expect(core.inputsOf('today.move')).toEqual([
        { kind: 'thanks', clientId: 44, occasion: '2026-11-17', until: '2026-11-21' },
      ]),
    );
  });
});
