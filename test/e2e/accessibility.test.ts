import { AxeBuilder } from '@axe-core/playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createI18n } from '#shared/i18n/index.ts';
import { launch, type Launched } from '#test/support/launch.ts';
import { handsOn } from './hands.ts';
import * as journeys from './journeys.ts';

/** In an order in which no two neighbours have the same title. */
const screens = [
  '#/clients',
  '#/today',
  '#/clients/3',
  '#/clients/duplicates',
  '#/segments/new',
  '#/orders',
  '#/orders/3000',
  '#/orders/new?clientId=3',
  '#/reminders?view=agenda',
  '#/reports',
  '#/reminders?view=week',
  '#/reports/top-clients',
  '#/reports/turnover',
  '#/help?page=start',
  '#/trash',
  '#/actions',
  '#/settings',
  '#/call-week/1/result',
  '#/call-week/new',
] as const;

/** Two clients whom initials may mean, and a date that there is none of. */
const doubtfulSales = [
  'Дата;Номер;Контрагент;Телефон;Сумма',
  '02.11.2025;Д-1;Ёлкин Андрей Сергеевич;89161234567;100',
  '02.11.2025;Д-2;Ёлкин Антон Сергеевич;89161234567;100',
  '02.11.2025;Д-3;Ёлкин А.С.;89161234567;100',
  '31.02.2025;Д-4;Ёлкин Антон Сергеевич;89161234567;100',
];

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// Colours do not hang on the language, nor words on the hour: each is looked at once.
describe.each([
  ['ru', 'light'],
  ['en', 'dark'],
] as const)('every screen, in %s, %s', (language, colorScheme) => {
  let program: Launched;
  beforeEach(async () => {
    program = await launch({ language });
  });
  afterEach(() => program.close());

  /** What axe has against what is on the screen: all of WCAG 2.2, A and AA. */
  const violations = async (): Promise<string[]> => {
    // Its usual way opens another window, which an open base does not expect.
    const axe = new AxeBuilder({ page: program.page }).setLegacyMode();
    const found = await axe
      .options({ resultTypes: ['violations'] })
      .withTags(wcag)
      .analyze();
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
    );
  };

  it('can be read and reached by everybody', async () => {
    const words = createI18n(language);
    const { t } = words;
    const { page } = program;
    const hands = handsOn(page);
    const found: Record<string, unknown> = {};
    const look = async (at: string): Promise<void> => {
      found[at] = await violations();
    };
    const open = async (screen: string): Promise<void> => {
      const title = await page.title();
      await page.evaluate((to) => {
        location.hash = to;
      }, screen);
      await page.waitForFunction(
        (before) => document.title !== before && document.title !== 'Fifteen',
        title,
      );
      await page.getByRole('heading', { level: 1 }).first().waitFor();
    };
    /** Looks at what opens over the screen, and puts it away. */
    const lookOver = async (at: string): Promise<void> => {
      await page.getByRole('dialog').waitFor();
      await look(at);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };

    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
    const sample = t(($) => $.welcome.look.title);
    await journeys.button(hands, sample).waitFor();
    await look('welcome');
    await journeys.button(hands, sample).click();
    const clients = t(($) => $.shell.rail.clients);
    await journeys.link(hands, clients, true).waitFor({ timeout: 60_000 });
    for (const screen of screens) {
      await open(screen);
      await look(screen);
    }
    await journeys.makePlan(hands, words);
    await look('plan');
    const write = t(($) => $.callWeek.plan.believe);
    await journeys.link(hands, write).click();
    const price = t(($) => $.reports.labels.theme.price);
    await journeys.button(hands, new RegExp(`^${price}`, 'iu')).click();
    await look('belief');
    const begin = t(($) => $.callWeek.plan.call);
    await journeys.link(hands, begin, true).click();
    await journeys.talkField(hands, words).waitFor();
    await look('talk');
    await page.keyboard.press('F3');
    await lookOver('call back');
    await page.keyboard.press('Control+KeyK');
    await page.keyboard.type('ал');
    await page.getByRole('option').first().waitFor();
    await lookOver('palette');
    await journeys.talk(hands, words, 'Три раза ждала курьера');
    const result = t(($) => $.callWeek.steps.result);
    await journeys.link(hands, result).first().click();
    await page.getByText('Три раза ждала курьера').first().waitFor();
    await look('result of the week that runs');

    await open('#/orders/3000');
    const giveBack = t(($) => $.orders.page.makeReturn);
    await journeys.button(hands, giveBack).click();
    await lookOver('return');
    await journeys.openClients(hands, words);
    await page.keyboard.press('KeyN');
    await lookOver('quick add');
    await page.keyboard.press('Shift+Slash');
    await lookOver('keys');

    await open('#/import');
    await look('import');
    const chooser = page.waitForEvent('filechooser');
    const choose = t(($) => $.importScreen.choose.button);
    await journeys.button(hands, choose).click();
    await (
      await chooser
    ).setFiles({
      name: 'продажи.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(doubtfulSales.join('\n')),
    });
    const doubt = t(($) => $.importScreen.doubts.title, { count: 1, n: '1' });
    await page.getByText(doubt).first().waitFor();
    await look('import with a doubt and a refused row');

    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((screen) => [screen, []])));
  });
});
