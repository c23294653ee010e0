import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createI18n } from '#shared/i18n/index.ts';
import { launch, type Launched } from '#test/support/launch.ts';
import { andOn, currentLine, dayBase, openLine } from './day.ts';
import { handsOn, type Hands } from './hands.ts';
import * as journeys from './journeys.ts';
import { shopFiles } from './shop.ts';
import { startAgain } from './start-again.ts';

/** Journeys of the effort table: clicks and key presses, typed words not counted. `npm run effort` prints it. */
const words = createI18n('ru');
const rows: { readonly journey: string; readonly effort: number; readonly atMost: number }[] = [];

describe('the effort', () => {
  let program: Launched;
  let hands: Hands;
  beforeEach(async () => {
    program = await launch({ language: 'ru' });
    hands = handsOn(program.page);
  });
  afterEach(() => program.close());
  afterAll(() => {
    mkdirSync('.cache', { recursive: true });
    const widest = Math.max(...rows.map(({ journey }) => journey.length));
    const lines = rows.map(
      ({ journey, effort, atMost }) => `${journey.padEnd(widest)}  ${effort}  of ${atMost}`,
    );
    writeFileSync('.cache/effort.txt', `${lines.join('\n')}\n`);
  });

  /** Counts what `work` takes. */
  const expectAtMost = async (journey: string, atMost: number, work: () => Promise<unknown>) => {
    hands.rest();
    await work();
    rows.push({ journey, effort: hands.effort(), atMost });
    expect(hands.effort()).toBeLessThanOrEqual(atMost);
  };

  it('is small from the first start to the result of the week', async () => {
    const { files } = await shopFiles();
    await expectAtMost(
      'first start → own two files imported → plan of fifteen calls ready',
      12,
      async () => {
        await journeys.bringFiles(hands, words, files);
        await journeys.planWeek(hands, words);
      },
    );
    await journeys.believe(hands, words);
    await expectAtMost('during a call: outcome "no answer"', 1, () =>
      journeys.noAnswer(hands, words),
    );
    await journeys.talk(hands, words, 'Хочется больше улунов');
    await expectAtMost('results of the week as PDF', 3, () => journeys.resultAsPdf(hands, words));
  });

  it('is small at the desk', async () => {
    const empty = words.t(($) => $.welcome.empty.title);
    await journeys.button(hands, empty).click();
    await journeys.openClients(hands, words);
    await journeys.quickAdd(hands, words, 'Орлова Нина Павловна 8 916 555-50-98');
    await journeys.newProducts(hands, words, [
      ['Чай улун', '620,50'],
      ['Чашка', '990'],
    ]);
    await journeys.openToday(hands, words);
    // The four digits are words typed; what is counted is what comes on top of them.
    await expectAtMost(
      'any screen → the client whose number ends in 5098, besides its 4 digits',
      2,
      () => journeys.findByDigits(hands, words, '5098'),
    );
    await expectAtMost('note of a talk + next call tomorrow at 10', 5, () =>
      journeys.noteAndCallTomorrow(hands, 'Ждёт новый улун'),
    );
    await expectAtMost('an order of two known products', 7, () =>
      journeys.newOrder(hands, words, ['Чай', 'Чаш']),
    );
    await expectAtMost(
      'any screen → a reminder in ordinary words, its client found',
      2,
      async () => {
        await hands.press('Control+KeyJ');
        const label = words.t(($) => $.calendar.quick.label);
        const field = hands.page.getByRole('textbox', { name: label });
        await field.and(hands.page.locator(':focus')).waitFor();
        await hands.type('завтра в 12 позвонить Орловой');
        // Beneath its chip the box itself is drawn with no size.
        const chosen = hands.page.getByRole('checkbox', { name: /^Орлова/u, checked: true });
        await chosen.waitFor({ state: 'attached' });
        await hands.press('Enter');
        await hands.page.getByRole('dialog').waitFor({ state: 'detached' });
      },
    );
    await expectAtMost('undo of anything just done', 1, () => hands.press('Control+KeyZ'));
  });

  it('is small on Today', async () => {
    await program.close();
    program = await launch({ language: 'ru', base: await dayBase() });
    hands = handsOn(program.page);
    await currentLine(hands, 'отправить образцы').waitFor();
    await expectAtMost('Today: a line moved to tomorrow', 1, () =>
      andOn(hands, 'выставить счёт', () => hands.press('KeyT')),
    );
    await andOn(hands, 'Жуков', () => hands.press('KeyJ'));
    await expectAtMost('Today: a line opened', 1, () => openLine(hands, words, 'Жуков Лев Ильич'));
    await journeys.openToday(hands, words);
    await currentLine(hands, 'выставить счёт').waitFor();
    await expectAtMost('Today: a line done', 1, () =>
      andOn(hands, 'Жуков', () => hands.press('KeyD')),
    );
  });

  it('is small when the telephone rings', async () => {
    const { page, base } = program;
    await journeys
      .button(
        hands,
        words.t(($) => $.welcome.empty.title),
      )
      .click();
    await journeys.openClients(hands, words);
    const card = (name: string) =>
      page.getByRole('region', { name: words.t(($) => $.phone.caller.label, { name }) });
    await startAgain(base, '--call', '+74951112233');
    const unknown = words.t(($) => $.phone.unknown.title);
    await card('+7 495 111-22-33').getByText(unknown).waitFor();
    await expectAtMost(
      'an unknown caller → a client with the number, besides the name',
      2,
      async () => {
        await hands.press('F2');
        await hands.type('Петров Пётр');
        await hands.press('Enter');
        await page.getByRole('heading', { name: 'Петров Пётр' }).waitFor();
      },
    );
    await hands.press('F9');
    await startAgain(base, '--call', '84951112233');
    await card('Петров Пётр').waitFor();
    await expectAtMost(
      'a client rings → their card is there, the talk written down',
      1,
      async () => {
        await hands.press('F8');
        const logged = words.t(($) => $.actions.phone.talked, { name: 'Петров Пётр' });
        await page.getByText(logged).waitFor();
      },
    );
  });

  it('is small from card to card', async () => {
    const { page } = program;
    const { t } = words;
    const isOn = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
    await journeys
      .button(
        hands,
        t(($) => $.welcome.empty.title),
      )
      .click();
    for (const [name, phone] of [
      ['Абрамова Вера', '8 916 555-10-20'],
      ['Орлова Нина', '8 916 555-50-98'],
    ] as const) {
      await journeys.openClients(hands, words);
      await journeys.quickAdd(hands, words, `${name} ${phone}`);
      await isOn(name);
    }
    await expectAtMost('a card → the next one of the list', 1, async () => {
      await hands.press('KeyK');
      await isOn('Абрамова Вера');
    });
    await expectAtMost('a card → the one that was open before', 2, async () => {
      await hands.press('Control+KeyK');
      await page.getByRole('option', { name: 'Орлова Нина' }).waitFor();
      await hands.press('Enter');
      await isOn('Орлова Нина');
    });
    await expectAtMost('back, as in a browser', 1, async () => {
      await hands.press('Alt+ArrowLeft');
      await isOn('Абрамова Вера');
    });
    await expectAtMost('the keys of this screen', 1, async () => {
      await hands.press('Shift+Slash');
      await page.getByRole('dialog', { name: t(($) => $.help.keys.title) }).waitFor();
    });
    await hands.press('Shift+Slash');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expectAtMost('a tag on the card', 2, async () => {
      await hands.press('KeyT');
      const add = t(($) => $.ownFields.tags.add);
      await page.getByLabel(add, { exact: true }).and(page.locator(':focus')).waitFor();
      await hands.type('опт');
      await hands.press('Enter');
      const take = t(($) => $.ownFields.tags.take, { name: 'опт' });
      await journeys.button(hands, take).waitFor();
    });
    await expectAtMost('the manual about this screen', 1, async () => {
      await hands.press('F1');
      await isOn('Карточка');
    });
  });
});
