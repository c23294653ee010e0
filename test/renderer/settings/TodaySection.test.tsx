import { act, fireEvent, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TodayRules } from '#shared/contract/today-rules.ts';
import { defaultTodayRules } from '#shared/contract/today-rules.ts';
import { TodaySection } from '#renderer/features/settings/TodaySection.tsx';
import { fakeCore, type FakeCore } from '../api/fake-core.ts';
import { renderApp, screen } from '../app/render.tsx';

const show = (rules: Partial<TodayRules> = {}): FakeCore => {
  const todayRules = { ...defaultTodayRules, ...rules };
  const core = fakeCore({ 'today.setRule': () => todayRules }, { todayRules });
  renderApp(<TodaySection />);
  return core;
};
afterEach(() => void vi.useRealTimers());

describe('the rules of Today, in the settings', () => {
  it('each have a name, a switch and a number of days', async () => {
    show();
    await screen.findByRole('switch', { name: 'Молчит дольше обычного' });
    const rules = screen
      .getAllByRole('switch')
      .map((one) => (one instanceof HTMLInputElement ? (one.labels?.[0]?.textContent ?? '') : ''));
    expect(rules).toEqual([
      'Молчит дольше обычного',
      'Спасибо за первый заказ',
      'Спросить после доставки',
      'Дни рождения и важные даты',
    ]);
    const days = rules.map((rule) => {
      const field = screen.getByLabelText(`Дней: ${rule}`);
      return field instanceof HTMLInputElement ? field.value : '';
    });
    expect(days).toEqual(['14 дней', '3 дня', '2 дня', '14 дней']);
  });

  it('are switched by one click', async () => {
    const core = show();
    fireEvent.click(await screen.findByRole('switch', { name: 'Спасибо за первый заказ' }));
    await waitFor(() =>
      expect(core.inputsOf('today.setRule')).toEqual([{ rule: 'thanks', isOn: false }]),
    );
  });

  it('keep their number by themselves, a pause after it was typed, within their bounds', async () => {
    const core = show();
    const field = await screen.findByLabelText('Дней: Молчит дольше обычного');
    vi.useFakeTimers();
    fireEvent.change(field, { target: { value: '21' } });
    await act(() => vi.advanceTimersByTimeAsync(600));
    fireEvent.change(field, { target: { value: '0' } });
    await act(() => vi.advanceTimersByTimeAsync(600));
    expect(core.inputsOf('today.setRule')).toEqual([{ rule: 'silent', days: 21 }]);
  });

  it('rest their number while they are off', async () => {
    show({ dates: { isOn: false, days: 14 } });
    const field = await screen.findByLabelText('Дней: Дни рождения и важные даты');
    expect(field.hasAttribute('disabled')).toBe(true);
  });
});
