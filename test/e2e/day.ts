import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import type { i18n } from 'i18next';
import { addDays } from '#shared/rules/dates.ts';
import { testCore } from '#test/support/core.ts';
import type { Hands } from './hands.ts';

/** The computer's date, which is the shop's. */
const localToday = (): string => new Intl.DateTimeFormat('en-CA').format(new Date());

/**
 * A base whose day has a line of most kinds, in this order: samples to be sent, an invoice left over from yesterday,
 * thanks to Жуков, Орлова silent for 61 days and usually 24, and the birthday of Ковалёв in three days.
 */
export async function dayBase(): Promise<string> {
  const core = testCore({ now: new Date().toISOString() });
  try {
    const today = localToday();
    const add = async (name: string, birthday?: string): Promise<number> =>
      (await core.call('clients.create', { name, ...(birthday ? { birthday } : {}) })).id;
    const order = (clientId: number, daysAgo: number) =>
      core.call('orders.save', {
        clientId,
        orderedOn: addDays(today, -daysAgo),
        totalMinor: 500_000,
        state: 'paid',
      });
    await core.call('settings.update', { welcomed: true, language: 'ru' });
    const nina = await add('Орлова Нина Павловна');
    for (const back of [3, 2, 1, 0]) await order(nina, 61 + back * 24);
    await order(await add('Жуков Лев Ильич'), 5);
    await add('Ковалёв Пётр Николаевич', `1966-${addDays(today, 3).slice(5)}`);
    await core.call('reminders.add', { text: 'отправить образцы', on: today });
    await core.call('reminders.add', { text: 'выставить счёт', on: addDays(today, -1) });
    const path = join(mkdtempSync(join(tmpdir(), 'fifteen-day-')), 'shop.fifteen');
    core.connection.sqlite.prepare('VACUUM INTO ?').run(path);
    return path;
  } finally {
    core.close();
  }
}

/** The line that keys work on, once it is this one. */
export const currentLine = ({ page }: Hands, what: string): Locator =>
  page.locator('li[aria-current="true"]').filter({ hasText: what });

/** Does something to the current line, and waits until the one that comes after it is current. */
export async function andOn(
  hands: Hands,
  next: string,
  work: () => Promise<unknown>,
): Promise<void> {
  await work();
  await currentLine(hands, next).waitFor();
}

/** The current line → what it is about → Today again. */
export async function openLine(hands: Hands, { t }: i18n, name: string): Promise<void> {
  await hands.press('Enter');
  await hands.page
    .getByText(
      t(($) => $.clients.card.timeline),
      { exact: true },
    )
    .first()
    .waitFor();
  await hands.page.getByRole('heading', { name, level: 1 }).waitFor();
}
