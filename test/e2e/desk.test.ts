import { afterEach, describe, expect, it } from 'vitest';
import { createI18n } from '#shared/i18n/index.ts';
import { launch, type Launched } from '#test/support/launch.ts';
import { handsOn } from './hands.ts';
import * as journeys from './journeys.ts';

describe.each(['ru', 'en'] as const)('a day at the desk, in %s', (language) => {
  const words = createI18n(language);
  let program: Launched | undefined;
  afterEach(async () => {
    await program?.close();
    program = undefined;
  });

  it('adds a client, takes an order, finds them by four digits, and takes the order back', async () => {
    program = await launch({ language });
    const { page } = program;
    const hands = handsOn(page);
    const empty = words.t(($) => $.welcome.empty.title);
    await hands.click(journeys.button(hands, empty));
    await journeys.openClients(hands, words);
    await journeys.quickAdd(hands, words, 'Орлова Нина Павловна 8 916 555-50-98');
    await page.locator('a[href="tel:+79165555098"]').first().waitFor();

    await journeys.newProducts(hands, words, [['Чай улун', '620,50']]);
    const sum = /620[.,]50/u;
    await page.getByText(sum).first().waitFor();

    await journeys.openToday(hands, words);
    await journeys.findByDigits(hands, words, '5098');
    await page.getByText(sum).first().waitFor();
    const greeting = words.t(($) => $.clients.card.greeting, { greeting: 'Нина Павловна' });
    await page.getByText(greeting).waitFor();

    await hands.press('Control+KeyZ');
    const undone = words.t(($) => $.shell.undone, {
      action: words.t(($) => $.actions.orders.add, { number: '1' }),
    });
    await page.getByText(undone).waitFor();
    await expect.poll(() => page.getByText(sum).count()).toBe(0);
  });
});
