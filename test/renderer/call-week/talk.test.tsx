import { act, fireEvent, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import { AppCommands } from '#renderer/app/AppCommands.tsx';
import { tellAfterCall } from '#renderer/features/call-week/talk/after-call.ts';
import { Talk } from '#renderer/features/call-week/talk/Talk.tsx';
import { fakeCore, type FakeCore } from '../api/fake-core.ts';
import { expectText, press, renderApp, screen } from '../app/render.tsx';
import { finished, plannedWeek, talk, themes } from './talk-samples.ts';

const unsentKey = 'fifteen.call-draft:/shop.fifteen:7';

describe('the talking screen', () => {
  let core: FakeCore;
  let answer: () => Output<'callWeek.finishCall'>;
  beforeEach(() => {
    // A text that grows with its lines measures them anew when a font arrives.
    Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
    localStorage.clear();
    answer = finished;
    core = fakeCore({
      'themes.list': () => themes,
      'callWeek.get': () => plannedWeek,
      'callWeek.draft': () => ({ savedAt: '2026-11-16T09:00:00.000Z' }),
      'callWeek.finishCall': () => answer(),
      'journal.undo': () => ({
        undone: { id: 1, kind: 'callWeek.talked', params: {}, at: '2026-11-16T09:00:00.000Z' },
      }),
    });
  });

  const open = async (): Promise<ReturnType<typeof renderApp>> => {
    const router = renderApp(<Talk talk={talk} basePath="/shop.fifteen" />);
    await screen.findByRole('button', { name: 'доставка' });
    return router;
  };
  const words = (): HTMLElement => screen.getByPlaceholderText('Пишите, как говорят');
  /** A key of the Russian layout: its place, and the letter that is printed on it. */
  const pressRussian = (code: string, letter: string, more: KeyboardEventInit = {}): void => {
    act(() => void press({ code, key: letter, ...more }, document.activeElement ?? document.body));
  };
  const isPressed = (name: string | RegExp): string | null =>
    screen.getByRole('button', { name }).getAttribute('aria-pressed');

  it('greets by name, thanks with facts, and waits for the client’s words', async () => {
    await open();
    await expectText(
      /^Зоя Игоревна, доб.* Это Анна, «Чайная лавка»\. Вам удобно сейчас говорить\?$/,
    );
    await expectText(/^Вы с нами четвёртый год, 163\sзаказа\. Спасибо вам за выбор\.$/);
    await expectText('не перебивать');
    await expectText('звонить после 11:00');
    expect(document.activeElement).toBe(words());
  });

  it('takes themes, score and words by the Russian keys, and ends with Ctrl+Enter as one command', async () => {
    const router = await open();
    fireEvent.change(words(), { target: { value: 'Три раза ждала курьера' } });
    pressRussian('KeyQ', 'й', { altKey: true });
    pressRussian('KeyY', 'н', { altKey: true });
    pressRussian('Digit9', '9', { altKey: true });
    expect([isPressed('доставка'), isPressed('ожидание'), isPressed('цена')]).toEqual([
      'true',
      'true',
      'false',
    ]);
    expect(isPressed('Оценка 9 из 10')).toBe('true');
    pressRussian('Enter', 'Enter', { ctrlKey: true });
    await waitFor(() => expect(core.inputsOf('callWeek.finishCall')).toHaveLength(1));
    expect(core.inputsOf('callWeek.finishCall')).toEqual([
      {
        callId: 7,
        outcome: 'talked',
        draft: { ...talk.draft, words: 'Три раза ждала курьера', themeIds: [1, 6], score: 9 },
      },
    ]);
    await waitFor(() => expect(router.state.location.pathname).toBe('/call-week/3/call/8'));
  });

  it('takes bare keys outside of fields: 0 to 9, and the key after 0 for ten', async () => {
    await open();
    act(() => words().blur());
    pressRussian('Minus', '-');
    expect(isPressed('Оценка 10 из 10')).toBe('true');
    pressRussian('Digit0', '0');
    expect(isPressed('Оценка 0 из 10')).toBe('true');
    pressRussian('KeyW', 'ц');
    expect(isPressed('цена')).toBe('true');
    pressRussian('KeyW', 'ц');
    expect(isPressed('цена')).toBe('false');
  });

  it('leaves letters and digits to the field one types in', async () => {
    await open();
    pressRussian('KeyQ', 'й');
    pressRussian('Digit5', '5');
    expect([isPressed('доставка'), isPressed('Оценка 5 из 10')]).toEqual(['false', 'false']);
  });

  it('says «no answer» with one key, from inside the field, and the next call follows by itself', async () => {
    answer = () =>
      finished({ outcome: 'no_answer', isOpen: true, again: { on: '2026-11-17', time: '14:00' } });
    const router = await open();
    pressRussian('F2', 'F2');
    pressRussian('F2', 'F2');
    await waitFor(() => expect(router.state.location.pathname).toBe('/call-week/3/call/8'));
    expect(core.inputsOf('callWeek.finishCall')).toEqual([
      { callId: 7, outcome: 'no_answer', draft: talk.draft },
    ]);
  });

  it.each([
    ['F4', 'wrong_number'],
    ['F6', 'asked_not_to_call'],
  ])('ends with %s as %s', async (code, outcome) => {
    const router = await open();
    pressRussian(code, code);
    await waitFor(() => expect(router.state.location.pathname).toBe('/call-week/3/call/8'));
    expect(core.inputsOf('callWeek.finishCall')).toMatchObject([{ outcome }]);
  });

  describe('with several telephones', () => {
    const [first] = talk.client.phones;
    if (!first) throw new Error('a telephone');
    const phones = [first, { ...first, id: 2, e164: '+79161234567' }];
    const openWith = async (): Promise<void> => {
      // Nothing is dialled by a test.
      document.addEventListener('click', (event) => event.preventDefault(), { once: true });
      renderApp(<Talk talk={{ ...talk, client: { ...talk.client, phones } }} basePath="/s" />);
      await screen.findByRole('button', { name: 'доставка' });
    };
    const wrong = async (): Promise<unknown> => {
      pressRussian('F4', 'F4');
      await waitFor(() => expect(core.inputsOf('callWeek.finishCall')).toHaveLength(1));
      return core.inputsOf('callWeek.finishCall')[0];
    };

    it('says the number wrong that is offered first, while none was dialled', async () => {
      await openWith();
      expect(isPressed(/набираем.* \+7 992 235-98-52/)).toBe('true');
      expect(await wrong()).toMatchObject({ outcome: 'wrong_number', phoneId: 1 });
    });

    it('says the number wrong that was dialled last', async () => {
      await openWith();
      fireEvent.click(screen.getByRole('link', { name: '+7 916 123-45-67' }));
      expect([
        isPressed(/набираем.* \+7 992 235-98-52/),
        isPressed(/набираем.* \+7 916 123-45-67/),
      ]).toEqual(['false', 'true']);
      expect(await wrong()).toMatchObject({ phoneId: 2 });
    });

    it('says the number wrong that was pointed out, where it was dialled by hand', async () => {
      await openWith();
      fireEvent.click(screen.getByRole('button', { name: /набираем.* \+7 916 123-45-67/ }));
      expect(await wrong()).toMatchObject({ phoneId: 2 });
    });
  });

  it('stays and shows the next number after a wrong one, until that is taken back', async () => {
    const [phone] = talk.client.phones;
    if (!phone) throw new Error('a telephone');
    const nextPhone = { ...phone, id: 2, e164: '+79161234567' };
    const flagged = { ...talk, client: { ...talk.client, phones: [{ ...phone, isWrong: true }] } };
    answer = () => finished({ outcome: 'wrong_number', isOpen: true, nextPhone });
    function Shown() {
      const [isFlagged, setFlagged] = useState(false);
      return (
        <>
          <button type="button" onClick={() => setFlagged(!isFlagged)}>
            the base answers
          </button>
          <Talk talk={isFlagged ? flagged : talk} basePath="/shop.fifteen" />
        </>
      );
    }
    const router = renderApp(<Shown />);
    await screen.findByRole('button', { name: 'доставка' });
    pressRussian('F4', 'F4');
    await waitFor(() => expect(core.inputsOf('callWeek.finishCall')).toHaveLength(1));
    const notice = 'Отметили, что это не тот номер. Попробуйте +7 916 123-45-67.';
    // What the base says once it is asked again.
    fireEvent.click(screen.getByText('the base answers'));
    await expectText(notice);
    expect(router.state.location.pathname).toBe('/');
    fireEvent.click(screen.getByText('the base answers'));
    await waitFor(() => expect(screen.queryByText(notice)).toBeNull());
  });

  it('asks with F3 when to call back, and Enter takes what is filled in', async () => {
    const router = await open();
    pressRussian('F3', 'F3');
    const button = await screen.findByRole('button', { name: 'Перезвонить в это время' });
    expect(core.inputsOf('callWeek.finishCall')).toEqual([]);
    fireEvent.change(screen.getByLabelText('Время', { selector: '[data-autofocus]' }), {
      target: { value: '15:30' },
    });
    fireEvent.click(button);
    await waitFor(() => expect(router.state.location.pathname).toBe('/call-week/3/call/8'));
    expect(core.inputsOf('callWeek.finishCall')).toMatchObject([
      { callId: 7, outcome: 'call_back', time: '15:30' },
    ]);
  });

  it('says who is to be called at the time that was chosen', async () => {
    await open();
    pressRussian('F3', 'F3');
    await screen.findByRole('button', { name: 'Перезвонить в это время' });
    fireEvent.change(screen.getByLabelText('День', { selector: '[role="dialog"] input' }), {
      target: { value: '17.11.2036' },
    });
    fireEvent.change(screen.getByLabelText('Время', { selector: '[data-autofocus]' }), {
      target: { value: '12:00' },
    });
    await expectText('В это время уже назначен звонок: Белов Дмитрий');
  });

  it('takes no hour that has passed', async () => {
    await open();
    pressRussian('F3', 'F3');
    const button = await screen.findByRole('button', { name: 'Перезвонить в это время' });
    fireEvent.change(screen.getByLabelText('День', { selector: '[role="dialog"] input' }), {
      target: { value: 'сегодня' },
    });
    const time = screen.getByLabelText('Время', { selector: '[data-autofocus]' });
    fireEvent.change(time, { target: { value: '0:00' } });
    fireEvent.blur(time);
    await expectText('Это время уже прошло');
    expect(time).toHaveProperty('validationMessage', 'Это время уже прошло');
    expect(button.closest('form')?.checkValidity()).toBe(false);
  });

  it('leaves Ctrl+Z to the text once something was typed', async () => {
    tellAfterCall({ callId: 6, actionId: 31, name: 'Титов Олег', outcome: 'talked', again: null });
    const router = await open();
    await expectText(/^Титов Олег: записали\./);
    fireEvent.change(words(), { target: { value: 'Дорого' } });
    pressRussian('KeyZ', 'я', { ctrlKey: true });
    expect(core.inputsOf('journal.undo')).toEqual([]);
    expect(router.state.location.pathname).toBe('/');
  });

  it('takes the last call back with Ctrl+Z while nothing was typed in this one', async () => {
    tellAfterCall({ callId: 6, actionId: 31, name: 'Титов Олег', outcome: 'talked', again: null });
    const router = await open();
    pressRussian('KeyZ', 'я', { ctrlKey: true });
    await waitFor(() => expect(router.state.location.pathname).toBe('/call-week/3/call/6'));
    expect(core.inputsOf('journal.undo')).toEqual([{ actionId: 31 }]);
  });

  it('leads back to the call that Ctrl+Z took back, rather than only taking it back', async () => {
    tellAfterCall({ callId: 6, actionId: 31, name: 'Титов Олег', outcome: 'talked', again: null });
    const router = renderApp(
      <>
        <AppCommands />
        <Talk talk={talk} basePath="/shop.fifteen" />
      </>,
    );
    await screen.findByRole('button', { name: 'доставка' });
    pressRussian('KeyZ', 'я', { ctrlKey: true });
    await waitFor(() => expect(router.state.location.pathname).toBe('/call-week/3/call/6'));
    expect(core.inputsOf('journal.undo')).toEqual([{ actionId: 31 }]);
  });

  it('shows a telephone that cannot be dialled as it was written, and calls only a flagged one wrong', async () => {
    const [phone] = talk.client.phones;
    if (!phone) throw new Error('a telephone');
    const phones = [
      { ...phone, isWrong: true },
      { ...phone, id: 2, e164: null, asWritten: 'через жену' },
    ];
    renderApp(<Talk talk={{ ...talk, client: { ...talk.client, phones } }} basePath="/s" />);
    await expectText('через жену');
    expect(screen.getAllByText('не тот номер')).toHaveLength(1);
  });

  it('leads to the result after the last call', async () => {
    answer = () => finished({ nextCallId: null });
    const router = await open();
    pressRussian('Enter', 'Enter', { ctrlKey: true });
    await waitFor(() => expect(router.state.location.pathname).toBe('/call-week/3/result'));
  });

  it('keeps each key before the next can be pressed, and puts back what a kill had cut off', async () => {
    localStorage.setItem(unsentKey, JSON.stringify({ ...talk.draft, words: 'Ждала кур' }));
    await open();
    expect(words()).toHaveProperty('value', 'Ждала кур');
    await expectText('Вернули то, что вы печатали, когда программа закрылась.');
    await waitFor(() =>
      expect(core.inputsOf('callWeek.draft')).toEqual([
        { callId: 7, ...talk.draft, words: 'Ждала кур' },
      ]),
    );
    fireEvent.change(words(), { target: { value: 'Ждала курьера' } });
    expect(JSON.parse(localStorage.getItem(unsentKey) ?? '{}')).toMatchObject({
      words: 'Ждала курьера',
    });
  });

  it('says that it is written down only of what was written', async () => {
    await open();
    expect(screen.queryByText('Записано')).toBeNull();
    fireEvent.change(words(), { target: { value: 'Дорого' } });
    await expectText('Записано');
  });

  it('saves at once when the field is left or the window closes', async () => {
    await open();
    fireEvent.change(words(), { target: { value: 'Дорого' } });
    fireEvent.blur(words());
    await waitFor(() =>
      expect(core.inputsOf('callWeek.draft')).toMatchObject([{ words: 'Дорого' }]),
    );
    fireEvent.change(words(), { target: { value: 'Дороговато' } });
    act(() => void globalThis.dispatchEvent(new Event('pagehide')));
    await waitFor(() =>
      expect(core.inputsOf('callWeek.draft')).toMatchObject([
        { words: 'Дорого' },
        { words: 'Дороговато' },
      ]),
    );
  });
});
