import { AxeBuilder } from '@axe-core/playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createI18n } from '#shared/i18n/index.ts';
import { launch, type Launched } from '#test/support/launch.ts';
import { handsOn } from './hands.ts';
import * as journeys from './journeys.ts';

const screens = [
  '#/clients',
  '#/today',
  '#/clients/3',
  '#/orders',
  '#/orders/3000',
  '#/orders/new?clientId=3',
  '#/reports',
  '#/reports/top-clients',
  '#/reports/turnover',
  '#/import',
  '#/settings',
  '#/call-week/1/result',
  '#/call-week/new',
] as const;

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

describe.each(['ru', 'en'] as const)('every screen, in %s', (language) => {
  let program: Launched;
  beforeEach(async () => {
    program = await launch({ language });
  });
  afterEach(() => program.close());

  /** What axe has against what is on the screen. */
  const violations = async (scanned: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> => {
    // Its usual way opens another window, which an open base does not expect.
    const axe = new AxeBuilder({ page: program.page }).setLegacyMode();
    const found = await scanned(axe).analyze();
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
    );
  };

  /** All of WCAG 2.2 A and AA by day; by night the colours, since nothing else is another. */
  const byDayAndNight = async () => {
    const { page } = program;
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const light = await violations((axe) => axe.withTags(wcag));
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
    const dark = await violations((axe) => axe.withRules('color-contrast'));
    return { light, dark };
  };

  it('can be read and reached by everybody, by day and by night', async () => {
    const words = createI18n(language);
    const { page } = program;
    const hands = handsOn(page);
    const found: Record<string, unknown> = {};
    const look = words.t(($) => $.welcome.look.title);
    await journeys.button(hands, look).waitFor();
    found['welcome'] = await byDayAndNight();
    await journeys.button(hands, look).click();
    const clients = words.t(($) => $.shell.rail.clients);
    await journeys.link(hands, clients, true).waitFor({ timeout: 60_000 });
    for (const screen of screens) {
      const title = await page.title();
      await page.evaluate((to) => {
        location.hash = to;
      }, screen);
      await page.waitForFunction(
        (before) => document.title !== before && document.title !== 'Fifteen',
        title,
      );
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      found[screen] = await byDayAndNight();
    }
    await journeys.makePlan(hands, words);
    found['plan'] = await byDayAndNight();
    await journeys.believe(hands, words);
    found['talk'] = await byDayAndNight();
    await page.keyboard.press('F3');
    await page.getByRole('dialog').waitFor();
    found['call back'] = await byDayAndNight();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+KeyK');
    await page.keyboard.type('ал');
    await page.getByRole('option').first().waitFor();
    found['palette'] = await byDayAndNight();
    const nothing = { light: [], dark: [] };
    const all = ['welcome', ...screens, 'plan', 'talk', 'call back', 'palette'];
    expect(found).toEqual(Object.fromEntries(all.map((screen) => [screen, nothing])));
  });
});
