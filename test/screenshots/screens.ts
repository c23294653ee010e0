import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { i18n } from 'i18next';
import type { Hands } from '#test/e2e/hands.ts';
import * as journeys from '#test/e2e/journeys.ts';
import { shopFiles } from '#test/e2e/shop.ts';
import { startAgain } from '#test/e2e/start-again.ts';

/** A screen, and how a person gets there from wherever they are. */
export interface Screen {
  readonly name: string;
  open(hands: Hands, words: i18n, base: string): Promise<void>;
}

const at = (name: string, hash: string): Screen => ({
  name,
  open: async ({ page }) => {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  },
});

const brokenFile = async (): Promise<readonly string[]> => {
  const path = join(mkdtempSync(join(tmpdir(), 'fifteen-screens-')), 'прайс.xlsx');
  writeFileSync(path, 'PK\u0003\u0004 not a workbook');
  return Promise.resolve([path]);
};

/** Leaves a dialog that the screen before has opened. */
const closed = async ({ page }: Hands): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

/** Shows the way files are brought in: `files`, or a file that is no table. */
const bring = (name: string, files: () => Promise<readonly string[]>): Screen => ({
  name,
  open: async (hands, words, base) => {
    await at(name, '#/import').open(hands, words, base);
    const chooser = hands.page.waitForEvent('filechooser');
    const choose = words.t(($) => $.importScreen.choose.button);
    const another = words.t(($) => $.importScreen.choose.more);
    await hands.page
      .getByRole('button', { name: choose })
      .or(hands.page.getByRole('button', { name: another }))
      .first()
      .click();
    await (await chooser).setFiles([...(await files())]);
    await hands.page.getByRole('progressbar').waitFor({ state: 'detached' });
  },
});

/** Presses a key on the screen that is open, and waits for what opens over it. */
const over = (name: string, key: string, text = ''): Screen => ({
  name,
  open: async ({ page }) => {
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
    if (text !== '') await page.keyboard.type(text);
  },
});

/** Leaves what is open over the screen, and goes on. */
const after = (screen: Screen): Screen => ({
  name: screen.name,
  open: async (hands, words, base) => {
    await closed(hands);
    await screen.open(hands, words, base);
  },
});

const twins = ['Абрамова Лариса Романовна 8 916 555-50-98', 'Абрамова Лариса 8 916 555-50-98'];

/** What is open all day, besides the main job. */
const desk: readonly Screen[] = [
  over('quick-reminder', 'Control+KeyJ', 'каждый второй вторник в 10 позвонить Абрамовой'),
  after({
    name: 'reminders-week',
    open: async (hands, words, base) => {
      await hands.page.keyboard.press('Control+KeyJ');
      await hands.page.getByRole('dialog').waitFor();
      await hands.page.keyboard.type('завтра в 10 позвонить Абрамовой');
      await hands.page.keyboard.press('Enter');
      await hands.page.getByRole('dialog').waitFor({ state: 'detached' });
      await at('reminders-week', '#/reminders?view=week').open(hands, words, base);
    },
  }),
  at('reminders-day', '#/reminders?view=day'),
  at('reminders-agenda', '#/reminders?view=agenda'),
  at('segment', '#/segments/new'),
  {
    name: 'segment-condition',
    open: async ({ page }) => {
      await page.keyboard.press('KeyN');
    },
  },
  {
    name: 'clients-side',
    open: async (hands, words, base) => {
      await hands.page.keyboard.press('Escape');
      await at('clients', '#/clients').open(hands, words, base);
      await hands.page.keyboard.press('KeyS');
    },
  },
  {
    name: 'bulk',
    open: async (hands) => {
      await hands.page.keyboard.press('KeyS');
      for (const row of [1, 2]) await hands.page.getByRole('checkbox').nth(row).click();
      await hands.page.keyboard.press('KeyE');
      await hands.page.getByRole('dialog').waitFor();
    },
  },
  after({
    name: 'duplicates',
    open: async (hands, words, base) => {
      for (const twin of twins) {
        await at('clients', '#/today').open(hands, words, base);
        await journeys.openClients(hands, words);
        await hands.page.keyboard.press('KeyN');
        const field = words.t(($) => $.clients.quickAdd.label);
        await hands.page.getByRole('textbox', { name: field }).fill(twin);
        await hands.page.keyboard.press('Enter');
        await hands.page.waitForURL(/clients\/\d+/u).catch(() => undefined);
      }
      await at('duplicates', '#/clients/duplicates').open(hands, words, base);
      await hands.page.getByText('Абрамова Лариса').first().waitFor();
    },
  }),
  at('trash', '#/trash'),
  at('actions', '#/actions'),
  at('help', '#/help?page=start'),
  {
    name: 'add-menu',
    open: async (hands, words, base) => {
      await at('card', '#/clients/5').open(hands, words, base);
      await hands.page.keyboard.press('KeyA');
      await hands.page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'history',
    open: async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
      await page.keyboard.press('KeyH');
      await page.getByRole('dialog').waitFor();
    },
  },
  after(over('message', 'KeyM')),
  after(over('keys', 'Shift+Slash')),
  after({
    name: 'caller',
    open: async ({ page }, _, base) => {
      await startAgain(base, '--call', '+7 916 555-50-98');
      await page.getByText('+7 916 555-50-98').first().waitFor();
    },
  }),
  {
    name: 'caller-unknown',
    open: async ({ page }, _, base) => {
      await page.keyboard.press('F9');
      await startAgain(base, '--call', '+7 495 111-22-33');
      await page.getByText('+7 495 111-22-33').first().waitFor();
    },
  },
  {
    name: 'settings-foot',
    open: async (hands, words, base) => {
      await hands.page.keyboard.press('F9');
      await at('settings', '#/settings').open(hands, words, base);
      await hands.page.locator('main').evaluate((main) => main.scrollTo(0, 1400));
    },
  },
];

/** In this order: the later ones rest on what the earlier ones did. */
export const screens: readonly Screen[] = [
  at('today', '#/today'),
  at('clients', '#/clients'),
  {
    name: 'quick-add',
    open: async ({ page }, { t }) => {
      await page.keyboard.press('KeyN');
      const field = t(($) => $.clients.quickAdd.label);
      await page.getByRole('textbox', { name: field }).fill('Агапова Людмила 8 916 555-50-98');
    },
  },
  {
    name: 'palette',
    open: async (hands, words, base) => {
      await closed(hands);
      await at('clients', '#/clients').open(hands, words, base);
      await hands.page.keyboard.press('Control+KeyK');
      await hands.page.getByRole('dialog').waitFor();
      await hands.page.keyboard.type('ал');
    },
  },
  {
    name: 'card',
    open: async (hands, words, base) => {
      await closed(hands);
      await at('card', '#/clients/3').open(hands, words, base);
    },
  },
  at('orders', '#/orders'),
  at('order', '#/orders/3000'),
  {
    name: 'return',
    open: async (hands, { t }) => {
      const back = t(($) => $.orders.page.makeReturn);
      await journeys.button(hands, back).click();
      await hands.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'new-order',
    open: async (hands, words, base) => {
      await closed(hands);
      await at('new-order', '#/orders/new?clientId=3').open(hands, words, base);
    },
  },
  at('reports', '#/reports'),
  at('top-clients', '#/reports/top-clients'),
  at('turnover', '#/reports/turnover'),
  at('week-report', '#/reports/call-week'),
  at('settings', '#/settings'),
  at('weeks', '#/call-week'),
  at('past-week', '#/call-week/1/result'),
  at('new-week', '#/call-week/new'),
  { name: 'call-week', open: (hands, words) => journeys.makePlan(hands, words) },
  {
    name: 'believe',
    open: async (hands, { t }) => {
      const believe = t(($) => $.callWeek.plan.believe);
      await journeys.link(hands, believe).click();
      const delivery = t(($) => $.reports.labels.theme.delivery);
      await journeys.button(hands, new RegExp(`^${delivery}`, 'iu')).click();
    },
  },
  {
    name: 'call',
    open: async (hands, words) => {
      const begin = words.t(($) => $.callWeek.plan.call);
      await journeys.link(hands, begin, true).click();
      await journeys.talkField(hands, words).waitFor();
      await journeys.talk(
        hands,
        words,
        words.t(($) => $.callWeek.talk.nextStepPlaceholder),
      );
    },
  },
  {
    name: 'call-back',
    open: async ({ page }) => {
      await page.keyboard.press('F3');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'result',
    open: async (hands, { t }) => {
      await closed(hands);
      const result = t(($) => $.callWeek.steps.result);
      await journeys.link(hands, result).first().click();
      await hands.page.waitForURL(/result/u);
    },
  },
  at('import', '#/import'),
  bring('import-broken', brokenFile),
  bring('import-guess', async () => (await shopFiles()).files),
  {
    name: 'import-outcome',
    open: async ({ page }) => {
      await page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
    },
  },
  // Last: they add to the base that the pictures before show.
  ...desk,
];
