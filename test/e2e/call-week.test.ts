import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { createI18n } from '#shared/i18n/index.ts';
import { launch, type Launched } from '#test/support/launch.ts';
import { handsOn } from './hands.ts';
import * as journeys from './journeys.ts';
import { shopFiles } from './shop.ts';

describe.each(['ru', 'en'] as const)('the call week, in %s', (language) => {
  const words = createI18n(language);
  let program: Launched | undefined;
  afterEach(async () => {
    await program?.close();
    program = undefined;
  });

  it('goes from the files of a shop to the calls made and their result on paper', async () => {
    const { files } = await shopFiles();
    program = await launch({ language });
    const hands = handsOn(program.page);
    await journeys.bringFiles(hands, words, files);
    await journeys.planWeek(hands, words);
    await journeys.believe(hands, words);
    const said =
      language === 'ru' ? 'Три раза ждала курьера' : 'Waited for the courier three times';
    await journeys.talk(hands, words, said);
    await journeys.noAnswer(hands, words);
    await journeys.callBack(hands, words);
    const download = await journeys.resultAsPdf(hands, words);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    expect(
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');

    const { page } = program;
    const coverage = words.t(($) => $.callWeek.result.of, { talked: 1, calls: 15 });
    await page.getByText(coverage).first().waitFor();
    await page.getByText(said).first().waitFor();
    // The guess is right where a client named it.
    await page
      .getByText(words.t(($) => $.reports.labels.theme.delivery))
      .first()
      .waitFor();
  });

  it('keeps what is typed while the program is killed', async () => {
    program = await launch({ language });
    const { base, page } = program;
    const hands = handsOn(page);
    await hands.click(page.getByRole('button', { name: words.t(($) => $.welcome.look.title) }));
    await journeys
      .link(
        hands,
        words.t(($) => $.shell.rail.callWeek),
        true,
      )
      .click();
    await page
      .getByRole('button', { name: words.t(($) => $.callWeek.list.start) })
      .or(page.getByRole('link', { name: words.t(($) => $.callWeek.list.start) }))
      .click();
    await page.getByRole('button', { name: words.t(($) => $.callWeek.suggest.create) }).click();
    await journeys.believe(hands, words);
    const url = page.url();
    await journeys.talkField(hands, words).click();
    // As fast as people type, and the end comes with the last letter.
    await page.keyboard.type('Хочется больше улунов', { delay: 70 });
    await program.kill();
    program = await launch({ language, base });
    await program.page.evaluate((hash) => {
      location.hash = hash;
    }, new URL(url).hash);
    const field = journeys.talkField(handsOn(program.page), words);
    await field.waitFor();
    // Only the letters of the last half second may still have been on their way to the disk.
    await expect.poll(() => field.inputValue()).toMatch(/^Хочется больше/);
    // One goes on where one stopped, and what concludes the talk is in sight in the smallest window too.
    const { page: again } = program;
    await expect.poll(() => field.evaluate(isAtItsEnd)).toBe(true);
    await again.setViewportSize({ width: 1024, height: 700 });
    for (const last of [
      again.getByRole('button', { name: words.t(($) => $.callWeek.talk.scoreOf, { score: 10 }) }),
      again.getByLabel(words.t(($) => $.callWeek.talk.nextStep)),
    ]) {
      const box = await last.boundingBox();
      expect((box?.y ?? 700) + (box?.height ?? 0)).toBeLessThan(700);
    }
  });
});

const isAtItsEnd = (field: HTMLElement | SVGElement): boolean =>
  field instanceof HTMLTextAreaElement && field.selectionStart === field.value.length;
