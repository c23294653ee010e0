import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { createI18n } from '#shared/i18n/index.ts';
import { launch, type Launched } from '#test/support/launch.ts';
import { handsOn } from './hands.ts';
import * as journeys from './journeys.ts';

const words = createI18n('ru');
const { t } = words;

/** As an old telephone writes them: quoted-printable, a letter cut in two at the end of a line. */
const contacts = [
  'BEGIN:VCARD',
  'VERSION:2.1',
  'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=90=D1=80=D0=BB=D0=BE=D0=B2=D0=B0;=D0=9D=D0=',
  '=B8=D0=BD=D0=B0;=D0=9F=D0=B0=D0=B2=D0=BB=D0=BE=D0=B2=D0=BD=D0=B0;;',
  'TEL;CELL:8 (916) 555-50-98',
  'EMAIL:orlova@example.com',
  'END:VCARD',
  'BEGIN:VCARD',
  'VERSION:3.0',
  'FN:Зимин Олег Ильич',
  'item1.TEL;type=CELL:+7 916 555-11-22',
  'END:VCARD',
  '',
].join('\r\n');

const lost = 'Арлова Нина Павловна';
const kept = 'Орлова Нина Павловна';

function contactFile(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'fifteen-vcf-')), 'контакты.vcf');
  writeFileSync(path, contacts);
  return path;
}

const card = (page: Page, name: string): Locator => page.getByRole('heading', { name, level: 1 });
const row = (page: Page, name: string): Locator => page.getByRole('grid').getByText(name);

/** What stands in a field of the card. */
const field = (page: Page, value: string): Locator => page.locator(`input[value="${value}"]`);

describe('a client who stands in the base twice', () => {
  let program: Launched | undefined;
  afterEach(async () => {
    await program?.close();
    program = undefined;
  });

  it('is warned of, found, compared and merged; the card shows all of both; and is two again', async () => {
    program = await launch({ language: 'ru' });
    const { page } = program;
    const hands = handsOn(page);
    await journeys.bringFiles(hands, words, [contactFile()]);

    await journeys.openClients(hands, words);
    await row(page, lost).waitFor();
    await row(page, 'Зимин Олег Ильич').waitFor();
    await hands.press('KeyN');
    await page.getByRole('textbox', { name: t(($) => $.clients.quickAdd.label) }).waitFor();
    await hands.type(`${kept} 8 916 555-50-98`);
    await page.getByText(t(($) => $.clients.quickAdd.similar)).waitFor();
    await hands.press('Enter');
    await card(page, kept).waitFor();

    await journeys.openClients(hands, words);
    await hands.click(
      journeys.link(
        hands,
        t(($) => $.duplicates.open),
        true,
      ),
    );
    const comparison = page.getByRole('region', { name: t(($) => $.duplicates.compare.label) });
    await comparison.getByText(t(($) => $.duplicates.reasons.name_typo)).waitFor();
    await hands.press('KeyS');
    const stays = t(($) => $.duplicates.compare.keep);
    await page.getByRole('columnheader', { name: new RegExp(`${kept} ${stays}`, 'u') }).waitFor();
    await hands.press('KeyM');
    await page.getByText(t(($) => $.actions.duplicates.merge, { lost, kept })).waitFor();
    await page.getByText(t(($) => $.duplicates.allDone.title)).waitFor();

    await journeys.openClients(hands, words);
    await expect.poll(() => row(page, lost).count()).toBe(0);
    await hands.click(row(page, kept));
    await card(page, kept).waitFor();
    await field(page, 'orlova@example.com').waitFor();
    const unmerge = t(($) => $.duplicates.merged.unmergeNamed, { name: lost });
    await hands.click(journeys.button(hands, unmerge));
    await page.getByText(t(($) => $.actions.duplicates.unmerge, { lost })).waitFor();
    await expect.poll(() => field(page, 'orlova@example.com').count()).toBe(0);

    await journeys.openClients(hands, words);
    await row(page, lost).waitFor();
    await row(page, kept).waitFor();
  });
});
