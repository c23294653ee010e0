import type { i18n as I18n } from 'i18next';
import type { Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { createI18n } from '#shared/i18n/index.ts';
import { launch, type Launched } from '#test/support/launch.ts';

/** A shop to look around in. */
async function openSample(page: Page, { t }: I18n): Promise<void> {
  await page.getByRole('button', { name: t(($) => $.welcome.look.title) }).click();
  await page.getByText(t(($) => $.shell.sample.label)).waitFor();
}

const place = (page: Page, { t }: I18n, name: 'clients' | 'settings' | 'callWeek') =>
  page
    .getByRole('navigation', { name: t(($) => $.shell.places) })
    .getByRole('link', { name: t(($) => $.shell.rail[name]) });

async function newWeek(page: Page, words: I18n): Promise<void> {
  await place(page, words, 'callWeek').click();
  const start = words.t(($) => $.callWeek.list.start);
  await page.getByRole('link', { name: start }).click();
  await page.getByRole('table').first().getByRole('row').nth(1).waitFor();
}

const firstRow = (page: Page) => page.getByRole('row').nth(1);

describe.each(['ru', 'en'] as const)('what a shop knows of its clients, in %s', (language) => {
  const words = createI18n(language);
  const { t } = words;
  let program: Launched | undefined;
  afterEach(async () => {
    await program?.close();
    program = undefined;
  });

  it('makes a field of its own, fills it, gathers a segment by it and calls those', async () => {
    program = await launch({ language });
    const { page } = program;
    await openSample(page, words);

    // A field of the owner's own.
    await place(page, words, 'settings').click();
    const fieldName = language === 'ru' ? 'Любимый сорт' : 'Favourite blend';
    await page
      .getByRole('textbox', { name: t(($) => $.ownFields.name), exact: true })
      .fill(fieldName);
    await page.keyboard.press('Enter');
    await page
      .getByRole('textbox', { name: t(($) => $.ownFields.nameOf, { name: fieldName }) })
      .waitFor();

    // Filled on the card of the first who would be called; a tag beside it.
    const planned = page.getByRole('table').first().getByRole('row');
    await newWeek(page, words);
    const name = await planned.nth(1).getByRole('cell').nth(1).innerText();
    const everybody = await planned.count();
    expect(everybody).toBeGreaterThan(10);
    await place(page, words, 'clients').click();
    const search = page.getByRole('searchbox', { name: t(($) => $.clients.searchLabel) });
    await search.fill(name);
    await firstRow(page).getByText(name, { exact: true }).click();
    const field = page.getByRole('textbox', { name: fieldName, exact: true });
    await field.fill('Улун');
    await field.press('Enter');
    await page.keyboard.press('KeyT');
    await page.keyboard.type('VIP');
    await page.keyboard.press('Enter');
    await page
      .getByRole('button', { name: t(($) => $.ownFields.tags.take, { name: 'VIP' }) })
      .waitFor();

    // A segment in plain words, from the keyboard.
    await place(page, words, 'clients').click();
    const side = page.getByRole('button', { name: t(($) => $.segments.side.title) });
    await side.click();
    await page.getByRole('link', { name: t(($) => $.segments.side.newSegment) }).click();
    await page.getByRole('button', { name: t(($) => $.segments.builder.add) }).waitFor();
    await page.keyboard.press('KeyN');
    const subject = page.getByRole('combobox', { name: t(($) => $.segments.builder.subject) });
    await page.keyboard.type(fieldName);
    await page.getByRole('option', { name: fieldName }).waitFor();
    await subject.press('Enter');
    await page
      .getByRole('combobox', { name: t(($) => $.segments.builder.value, { subject: fieldName }) })
      .fill('УЛУН');
    const quoted = t(($) => $.segments.says.quoted, { text: 'УЛУН' });
    const phrase = t(($) => $.segments.says.text.contains.yes, {
      subject: t(($) => $.segments.says.quoted, { text: fieldName }),
      value: quoted,
    });
    await page.getByText(phrase, { exact: true }).waitFor();
    await page
      .getByText(
        t(($) => $.segments.builder.counted, { count: 1, of: '300' }),
        { exact: true },
      )
      .waitFor();
    await firstRow(page).getByText(name, { exact: true }).waitFor();
    const segmentName = language === 'ru' ? 'Любят улун' : 'Oolong lovers';
    await page.getByRole('textbox', { name: t(($) => $.segments.builder.name) }).fill(segmentName);
    await page.keyboard.press('Control+KeyS');

    // It is a list…
    const chosen = page.getByRole('button', { name: segmentName, pressed: true });
    await chosen.waitFor();
    await page
      .getByText(
        t(($) => $.clients.found, { count: 1 }),
        { exact: true },
      )
      .waitFor();
    await firstRow(page).getByText(name, { exact: true }).waitFor();
    await firstRow(page).getByText('VIP', { exact: true }).waitFor();
    // …whose client is found by the tag as well,
    await search.fill('мшз');
    await firstRow(page).getByText(name, { exact: true }).waitFor();

    // …and a choice of the call week.
    await newWeek(page, words);
    await page.getByRole('combobox', { name: t(($) => $.segments.choose.label) }).click();
    await page.getByRole('option', { name: segmentName }).click();
    await expect.poll(() => planned.count()).toBe(2);
    await planned.nth(1).getByText(name, { exact: true }).waitFor();
  });
});
