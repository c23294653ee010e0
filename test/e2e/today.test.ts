import { afterEach, expect, it } from 'vitest';
import { createI18n } from '#shared/i18n/index.ts';
import { launch, type Launched } from '#test/support/launch.ts';
import { andOn, currentLine, dayBase, openLine } from './day.ts';
import { handsOn } from './hands.ts';
import * as journeys from './journeys.ts';

const words = createI18n('ru');
const { t } = words;

/** Keys by their place, and what the Russian layout makes of them. */
const russian = { KeyD: 'в', KeyJ: 'о', KeyK: 'л', KeyM: 'ь', KeyT: 'е', KeyZ: 'я' } as const;

let program: Launched | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

it('is worked off by single keys in the Russian layout, and each step is taken back by one', async () => {
  program = await launch({ language: 'ru', base: await dayBase() });
  const { page } = program;
  const hands = handsOn(page);
  const keyboard = await page.context().newCDPSession(page);
  const press = async (code: keyof typeof russian, withControl = false): Promise<void> => {
    const key = russian[code];
    const stroke = { code, key, modifiers: withControl ? 2 : 0 };
    const typed = withControl ? {} : { text: key };
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', ...stroke, ...typed });
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke });
  };
  const toast = (action: string): Promise<void> => page.getByText(action).first().waitFor();

  await currentLine(hands, 'отправить образцы').waitFor();
  const rhythm = t(($) => $.today.silent.usual, { count: 24, silent: 61 });
  await page.getByText(rhythm).waitFor();
  for (const next of ['выставить счёт', 'Жуков Лев Ильич', 'Орлова Нина Павловна']) {
    await andOn(hands, next, () => press('KeyJ'));
  }

  // Done: the next line takes its place; taken back, it is there again.
  await andOn(hands, 'Ковалёв Пётр Николаевич', () => press('KeyD'));
  await toast(t(($) => $.actions.today.done, { name: 'Орлова Нина Павловна' }));
  await page.getByText(rhythm).waitFor({ state: 'detached' });
  await press('KeyZ', true);
  await page.getByText(rhythm).waitFor();

  // Moved to a day that is typed, and to tomorrow.
  await andOn(hands, 'Орлова Нина Павловна', () => press('KeyK'));
  await press('KeyM');
  const dialog = page.getByRole('dialog');
  const day = dialog.getByRole('textbox', { name: t(($) => $.today.putOff.day) });
  await day.and(page.locator(':focus')).waitFor();
  await day.fill('01.12.2099');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await toast(
    t(($) => $.actions.today.moveDetail, { name: 'Орлова Нина Павловна', on: '1\u00a0дек 2099' }),
  );
  await page.getByText(rhythm).waitFor({ state: 'detached' });
  for (const next of ['Жуков Лев Ильич', 'выставить счёт', 'отправить образцы']) {
    await andOn(hands, next, () => press('KeyK'));
  }
  await andOn(hands, 'выставить счёт', () => press('KeyT'));
  await page
    .getByText(/^Напоминание «отправить образцы» перенесено на /u)
    .first()
    .waitFor();

  // What is left is the first again once it is come back to.
  await andOn(hands, 'Жуков Лев Ильич', () => press('KeyJ'));
  await openLine(hands, words, 'Жуков Лев Ильич');
  await journeys.openToday(hands, words);
  await currentLine(hands, 'выставить счёт').waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(3);
});
