import type { Locator } from 'playwright';
import { afterEach, expect, it } from 'vitest';
import { createI18n } from '#shared/i18n/index.ts';
import { launch, type Launched } from '#test/support/launch.ts';

const words = createI18n('ru');
const { t } = words;

/** Keys by their place, and what the Russian layout makes of them. */
const russian = { KeyA: 'ф', KeyE: 'у', KeyK: 'л' } as const;

let program: Launched | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

it('changes many at once, deletes two, restores one of them and takes the rest back, by keys in the Russian layout', async () => {
  program = await launch({ language: 'ru' });
  const { page } = program;
  const keyboard = await page.context().newCDPSession(page);
  const press = async (code: keyof typeof russian, withControl = false): Promise<void> => {
    const key = russian[code];
    const stroke = { code, key, modifiers: withControl ? 2 : 0 };
    const typed = withControl ? {} : { text: key };
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', ...stroke, ...typed });
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke });
  };
  const said = (text: string): Locator => page.getByText(text).first();
  await page.getByRole('button', { name: t(($) => $.welcome.look.title) }).click();
  await said(t(($) => $.shell.sample.label)).waitFor();
  await page
    .getByRole('navigation', { name: t(($) => $.shell.places) })
    .getByRole('link', { name: t(($) => $.shell.rail.clients) })
    .click();
  const table = page.getByRole('grid', { name: t(($) => $.clients.title) });
  await table.getByRole('row').nth(5).waitFor();
  const everybody = Number(await table.getAttribute('aria-rowcount')) - 1;
  expect(everybody).toBe(300);
  const nameIn = (row: number): Promise<string> =>
    table
      .getByRole('row')
      .nth(row)
      .getByRole('checkbox')
      .getAttribute('aria-label')
      .then((label) => {
        const [before = ''] = t(($) => $.bulk.choose, { name: '|' }).split('|');
        return (label ?? '').slice(before.length);
      });

  // Three of them get a tag.
  await table.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await said(t(($) => $.bulk.chosen, { count: 3 })).waitFor();
  await press('KeyE');
  const tag = page
    .getByRole('dialog')
    .getByRole('combobox', { name: t(($) => $.bulk.fields.tag), exact: true });
  await tag.fill('Опт');
  await said(t(($) => $.bulk.preview.changes, { count: 3 })).waitFor();
  await tag.press('Enter');
  await said(t(($) => $.actions.bulk.giveTag, { tag: 'Опт', count: 3 })).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  // Of everybody three are so already: it says so before anything is written.
  await table.focus();
  await press('KeyA', true);
  await said(t(($) => $.bulk.chosen, { count: everybody })).waitFor();
  await press('KeyE');
  await tag.fill('опт');
  await said(t(($) => $.bulk.preview.already, { already: '3', clients: '300' })).waitFor();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t(($) => $.common.cancel) })
    .click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: t(($) => $.bulk.clear) }).click();

  // Two go into the trash, with their orders.
  const [first, second] = [await nameIn(1), await nameIn(2)];
  await table.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await said(t(($) => $.bulk.chosen, { count: 2 })).waitFor();
  await page.keyboard.press('Delete');
  const confirm = page.getByRole('button', {
    name: t(($) => $.bulk.removing.confirm, { count: 2 }),
  });
  await expect.poll(() => confirm.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => table.getAttribute('aria-rowcount')).toBe('299');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  // One of them comes back by itself.
  await press('KeyK', true);
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('корзина');
  await page
    .getByRole('option')
    .filter({ hasText: t(($) => $.trash.title) })
    .waitFor();
  await page.keyboard.press('Enter');
  const trash = page.getByRole('grid', { name: t(($) => $.trash.title) });
  await trash.getByRole('row').nth(2).waitFor();
  await page.getByRole('searchbox', { name: t(($) => $.trash.searchLabel) }).fill(second);
  await expect.poll(() => trash.getAttribute('aria-rowcount')).toBe('2');
  await trash.getByRole('button', { name: t(($) => $.trash.restore), exact: true }).click();
  await said(t(($) => $.actions.trash.client, { name: second })).waitFor();
  await page.getByRole('searchbox', { name: t(($) => $.trash.searchLabel) }).fill('');
  await trash.getByText(first).waitFor();

  // So the deletion can no longer be undone as a whole, and says what stands in the way.
  await page.getByRole('link', { name: t(($) => $.recent.title) }).click();
  const actions = page.getByRole('list', { name: t(($) => $.recent.title) }).getByRole('listitem');
  const restored = t(($) => $.actions.trash.client, { name: second });
  const [reason = ''] = t(($) => $.recent.why.later, { action: restored, at: '|' }).split('|');
  const blocked = page.getByText(reason);
  await blocked.waitFor();
  await actions
    .nth(0)
    .getByRole('button', { name: t(($) => $.common.undo) })
    .click();
  await actions
    .nth(0)
    .getByText(
      t(($) => $.recent.why.undone),
      { exact: true },
    )
    .waitFor();
  await blocked.waitFor({ state: 'hidden' });
  await actions
    .nth(1)
    .getByRole('button', { name: t(($) => $.common.undo) })
    .click();
  await actions
    .nth(1)
    .getByText(
      t(($) => $.recent.why.undone),
      { exact: true },
    )
    .waitFor();
  await page
    .getByRole('navigation', { name: t(($) => $.shell.places) })
    .getByRole('link', { name: t(($) => $.shell.rail.clients) })
    .click();
  await expect.poll(() => table.getAttribute('aria-rowcount')).toBe('301');
  expect([await nameIn(1), await nameIn(2)]).toEqual([first, second]);
});
