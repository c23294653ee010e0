import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { i18n } from 'i18next';
import { createI18n } from '#shared/i18n/index.ts';
import { handsOn, type Hands } from '#test/e2e/hands.ts';
import * as journeys from '#test/e2e/journeys.ts';
import { shopFiles } from '#test/e2e/shop.ts';
import { launch } from '#test/support/launch.ts';

/** A screen, and how a person gets there from wherever they are. */
interface Screen {
  readonly name: string;
  open(hands: Hands, words: i18n): Promise<void>;
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
  open: async (hands, words) => {
    await at(name, '#/import').open(hands, words);
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

/** In this order: the later ones rest on what the earlier ones did. */
const screens: readonly Screen[] = [
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
    open: async (hands, words) => {
      await closed(hands);
      await at('clients', '#/clients').open(hands, words);
      await hands.page.keyboard.press('Control+KeyK');
      await hands.page.getByRole('dialog').waitFor();
      await hands.page.keyboard.type('ал');
    },
  },
  {
    name: 'card',
    open: async (hands, words) => {
      await closed(hands);
      await at('card', '#/clients/3').open(hands, words);
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
    open: async (hands, words) => {
      await closed(hands);
      await at('new-order', '#/orders/new?clientId=3').open(hands, words);
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
];

const forReadme = new Set(['call-week', 'card', 'call', 'past-week']);
const isAll = process.argv.includes('--all');
/** Of all looks only those whose name has this in it: `--all en-dark`. */
const only = isAll ? (process.argv.at(-1) ?? '').replace('--all', '') : '';
const folder = isAll ? '.cache/screenshots' : 'docs/pictures';
const looks = isAll
  ? (['light', 'dark'] as const).flatMap((scheme) =>
      (['ru', 'en'] as const).flatMap((language) =>
        (
          [
            [1280, 800],
            [1024, 700],
          ] as const
        ).map(([width, height]) => ({ scheme, language, width, height })),
      ),
    )
  : (['ru', 'en'] as const).map((language) => ({
      scheme: 'light' as const,
      language,
      width: 1280,
      height: 800,
    }));

mkdirSync(folder, { recursive: true });
for (const { scheme, language, width, height } of looks) {
  const ending = isAll ? `${language}-${scheme}-${width}` : `${language}-${scheme}`;
  if (!ending.includes(only)) continue;
  const words = createI18n(language);
  const program = await launch({ language, width, height });
  const { page } = program;
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  page.on('pageerror', (error) => process.stderr.write(`${error.message}\n`));
  page.on('console', (message) => {
    if (message.type() === 'error') process.stderr.write(`${message.text()}\n`);
  });
  const hands = handsOn(page);
  const look = words.t(($) => $.welcome.look.title);
  await journeys.button(hands, look).waitFor();
  if (isAll) await page.screenshot({ path: join(folder, `welcome-${ending}.png`) });
  await journeys.button(hands, look).click();
  const clients = words.t(($) => $.shell.rail.clients);
  await journeys.link(hands, clients, true).waitFor({ timeout: 60_000 });
  for (const screen of screens) {
    await screen.open(hands, words);
    // Pictures and figures that come after the heading; nothing here is a test.
    await page.waitForTimeout(700);
    if (isAll || forReadme.has(screen.name)) {
      await page.screenshot({ path: join(folder, `${screen.name}-${ending}.png`) });
    }
  }
  await program.close();
}
