import { AxeBuilder } from '@axe-core/playwright';
import { afterEach, expect, it } from 'vitest';
import type { Locator } from 'playwright';
import { createI18n } from '#shared/i18n/index.ts';
import { launch, type Launched } from '#test/support/launch.ts';
import { handsOn } from './hands.ts';
import * as journeys from './journeys.ts';

const words = createI18n('ru');
const { t } = words;

let program: Launched | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

/** What axe has against the window that lies over the card. */
const axeFinds = async ({ page }: Launched): Promise<string[]> => {
  const axe = new AxeBuilder({ page }).setLegacyMode().include('[role="dialog"]');
  const { violations } = await axe
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
};

/** A square of one colour, drawn by the page itself, as a picture that somebody pastes. */
const pastePicture = (page: Launched['page']): Promise<void> =>
  page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 2000, height: 1000 });
    canvas.getContext('2d')?.fillRect(0, 0, 2000, 1000);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([blob ?? ''], 'снимок.png', { type: 'image/png' }));
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });

it('holds all there is to know of a client, by keys in the Russian layout, and gives back what it was', async () => {
  program = await launch({ language: 'ru' });
  const { page } = program;
  const hands = handsOn(page);
  const named = (name: string): Locator => page.getByLabel(name, { exact: true });
  /** What the key at a place types in the Russian layout: pages must know it by its place. */
  const key = (code: string, letter: string): Promise<void> =>
    page.evaluate(
      ([place, typed]) => {
        const init = { code: place ?? '', key: typed ?? '', bubbles: true, cancelable: true };
        (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', init));
      },
      [code, letter],
    );
  const leaveField = (): Promise<void> => page.keyboard.press('Escape');
  await hands.click(
    journeys.button(
      hands,
      t(($) => $.welcome.empty.title),
    ),
  );
  await journeys.openClients(hands, words);
  await journeys.quickAdd(hands, words, 'ООО «Ромашка» 8 495 123-45-67');
  await page.getByRole('heading', { name: 'ООО «Ромашка»' }).waitFor();
  await journeys.openClients(hands, words);
  await journeys.quickAdd(hands, words, 'Орлова Нина Павловна 8 916 555-50-98');
  await page.getByRole('heading', { name: 'Орлова Нина Павловна' }).waitFor();

  // An address: «ф» and «ф» are the keys A and A.
  await key('KeyA', 'ф');
  await key('KeyA', 'ф');
  const address = named(t(($) => $.card.address.add));
  await expect.poll(() => address.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.type('Пермь, ул. Мира, 1');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => named(t(($) => $.card.address.one)).inputValue())
    .toBe('Пермь, ул. Мира, 1');
  await leaveField();

  // The company that she works for, found by a part of its name.
  await key('KeyA', 'ф');
  await key('KeyW', 'ц');
  const company = page.getByRole('combobox', { name: t(($) => $.card.people.findCompany) });
  await expect.poll(() => company.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.type('ромаш');
  await page.getByRole('option', { name: 'ООО «Ромашка»' }).click();
  await page.getByRole('link', { name: 'ООО «Ромашка»' }).waitFor();
  await leaveField();

  // Wishes, changed twice; the history gives the first back.
  const wishes = named(t(($) => $.clients.card.wishes)).and(page.locator('textarea'));
  await wishes.fill('звонить после 11');
  await wishes.blur();
  const kind = page.getByRole('combobox', { name: t(($) => $.clients.fields.target) });
  await kind.click();
  await page
    .getByRole('option', { name: t(($) => $.clients.fields.targetYes), exact: true })
    .click();
  await named(t(($) => $.clients.fields.targetReason)).waitFor();
  await wishes.fill('не звонить');
  await wishes.blur();
  await page.evaluate(
    () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  );
  await key('KeyH', 'р');
  const history = page.getByRole('dialog', { name: t(($) => $.card.history.title) });
  await history.getByText('звонить после 11 → не звонить').waitFor();
  expect(await axeFinds(program)).toEqual([]);
  const field = t(($) => $.card.history.fields.wishes);
  const putBack = t(($) => $.card.history.putBackField, { field });
  await history.getByRole('button', { name: putBack }).first().click();
  await page.keyboard.press('Escape');
  await history.waitFor({ state: 'detached' });
  await expect.poll(() => wishes.inputValue()).toBe('звонить после 11');

  // A message with its text ready: what the link holds, and that it is written in the timeline.
  await key('KeyM', 'ь');
  const message = page.getByRole('dialog', { name: t(($) => $.card.message.title) });
  const text = message.getByRole('textbox');
  await text.fill('Чай приехал');
  const sms = message.getByRole('link', {
    name: new RegExp(
      t(($) => $.card.message.ways.sms),
      'u',
    ),
  });
  expect(await sms.getAttribute('href')).toBe(
    `sms:+79165555098?body=${encodeURIComponent('Чай приехал')}`,
  );
  expect(await axeFinds(program)).toEqual([]);
  await sms.evaluate((one) => one.addEventListener('click', (event) => event.preventDefault()));
  await sms.click();
  await page.getByText('СМС: Чай приехал').waitFor();

  // A photo pasted anywhere on the card.
  await pastePicture(page);
  const photo = page.getByRole('img', {
    name: t(($) => $.card.photo.alt, { name: 'Орлова Нина Павловна' }),
  });
  await photo.waitFor();
  const size = () =>
    photo.evaluate(
      (one) => one instanceof HTMLImageElement && [one.naturalWidth, one.naturalHeight],
    );
  await expect.poll(size).toEqual([512, 256]);

  // Who brought whom, from the card of the one who came.
  await journeys.openClients(hands, words);
  await journeys.quickAdd(hands, words, 'Белов Илья 8 916 555-50-99');
  await page.getByRole('heading', { name: 'Белов Илья' }).waitFor();
  await key('KeyA', 'ф');
  await key('KeyB', 'и');
  const recommender = page.getByRole('combobox', {
    name: t(($) => $.clients.fields.recommendedBy),
  });
  await expect.poll(() => recommender.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.type('5098');
  await page.getByRole('option', { name: 'Орлова Нина Павловна' }).click();
  await leaveField();
  await page.evaluate(
    () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  );
  await key('KeyB', 'и');
  const tree = page.getByRole('dialog', { name: t(($) => $.card.tree.title) });
  await tree.getByText(t(($) => $.card.tree.came, { names: 'Орлова Нина Павловна' })).waitFor();
  expect(await axeFinds(program)).toEqual([]);
  await page.keyboard.press('Escape');
  await tree.waitFor({ state: 'detached' });
});
