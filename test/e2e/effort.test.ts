import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createI18n } from '#shared/i18n/index.ts';
import { launch, type Launched } from '#test/support/launch.ts';
import { handsOn, type Hands } from './hands.ts';
import * as journeys from './journeys.ts';
import { shopFiles } from './shop.ts';

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
    await expectAtMost('undo of anything just done', 1, () => hands.press('Control+KeyZ'));
  });
});
