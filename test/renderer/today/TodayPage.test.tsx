import { fireEvent, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { greetingOf } from '#renderer/features/today/greeting.ts';
import { TodayPage } from '#renderer/features/today/index.ts';
import { fakeCore } from '../api/fake-core.ts';
import { expectText, renderApp, screen } from '../app/render.tsx';
import {
  base,
  birthday,
  call,
  dayOf,
  delivery,
  freeDay,
  reminder,
  silent,
  thanks,
  type Today,
} from './day.ts';

const show = (day: Today, language: 'ru' | 'en' = 'ru', clients = 300) => {
  fakeCore({ 'today.get': () => day, 'base.info': () => base(clients) }, { language });
  return renderApp(<TodayPage />);
};

describe('today', () => {
  it('sums the day up, with the plurals that Russian needs', async () => {
    const calls = [1, 2, 3, 4].map((callId) => ({ ...call, key: `call:${callId}`, callId }));
    show(dayOf(...calls, thanks, delivery, silent, reminder, { ...birthday, section: 'dates' }));
    await expectText(
      '4 звонка из недели, 2 звонка после заказа, 1 клиент давно молчит, 1 напоминание, 1 важная дата скоро',
    );
  });

  it('says why each line is here', async () => {
    show(
      dayOf(call, { ...call, key: 'call:6', state: 'begun' }, thanks, delivery, silent, birthday),
    );
    for (const why of [
      '№ 1 · 5,5 % выручки',
      'разговор начат, итог не записан',
      'первый заказ 17 ноя: скажите спасибо',
      'заказ УТ-7 доставлен 18 ноя: спросите, всё ли хорошо',
      'обычно каждые 24 дня, молчит 61',
      'исполняется 60 лет',
    ]) {
      await expectText(why);
    }
  });

  it.each([
    [1, 'обычно каждый день, молчит 61'],
    [2, 'обычно каждые 2 дня, молчит 61'],
    [11, 'обычно каждые 11 дней, молчит 61'],
    [21, 'обычно каждый 21 день, молчит 61'],
    [22, 'обычно каждые 22 дня, молчит 61'],
    [30, 'обычно каждые 30 дней, молчит 61'],
  ])('names a rhythm of %i in Russian', async (usualIntervalDays, words) => {
    show(dayOf({ ...silent, usualIntervalDays }));
    await expectText(words);
  });

  it.each([
    [1, 'usually every day, silent for 61'],
    [24, 'usually every 24 days, silent for 61'],
  ])('names a rhythm of %i in English', async (usualIntervalDays, words) => {
    show(dayOf({ ...silent, usualIntervalDays }), 'en');
    await expectText(words);
  });

  it('keeps what was left over apart, with its day', async () => {
    const late = { ...reminder.reminder, on: '2026-11-14', isOverdue: true };
    show(dayOf(silent, { ...reminder, section: 'unfinished', reminder: late }));
    await screen.findByRole('heading', { name: 'Осталось незаконченным' });
    await expectText('14 ноя');
    await expectText('просрочено');
  });

  it('says so where the base holds more than a day', async () => {
    show({ ...dayOf(silent), cut: ['silent'] });
    await expectText('Здесь самое важное. Остальное появится, когда с этим будет закончено.');
  });

  it('shows ten dates, and the rest when asked', async () => {
    const dates = Array.from({ length: 12 }, (_, index) => ({
      ...birthday,
      key: `date:${index}`,
      name: `Клиент ${index + 1}`,
    }));
    show(dayOf(silent, ...dates));
    await expectText('Клиент 10');
    expect(screen.queryByText('Клиент 11')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Ещё 2' }));
    await expectText('Клиент 12');
  });

  it('tells who asked not to be called', async () => {
    show(dayOf({ ...birthday, phone: null, askedNotToCall: true }));
    await expectText('исполняется 60 лет · просили не звонить: напишите');
  });

  it('on a free day offers what would fill it best', async () => {
    const router = show(freeDay);
    fireEvent.click(await screen.findByRole('button', { name: 'Начать неделю звонков' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/call-week'));
  });

  it('on a free day says what comes next, and whom nobody has heard for long', async () => {
    show({
      ...freeDay,
      ahead: {
        next: { kind: 'reminder', on: '2026-11-21', time: '10:00', text: 'отчёт' },
        unheard: {
          clientId: 42,
          name: 'Фролова Зоя Игоревна',
          phone: '+79922355098',
          orders: 163,
          lastContactOn: '2026-08-08',
        },
      },
    });
    await expectText('Дальше завтра в 10:00: отчёт.');
    await expectText('Фролова Зоя Игоревна');
    await expectText('163 заказа, последний разговор 8 авг');
  });

  it('in an empty base says what will be here', async () => {
    show(freeDay, 'ru', 0);
    await expectText('Здесь будет ваш день');
  });

  it('greets by the hour', () => {
    expect([0, 4, 5, 11, 12, 17, 18, 23].map(greetingOf)).toEqual([
      'evening',
      'evening',
      'morning',
      'morning',
      'day',
      'day',
      'evening',
      'evening',
    ]);
  });
});
