import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { i18n } from 'i18next';
import { createI18n } from '#shared/i18n/index.ts';
import { handsOn, type Hands } from '#test/e2e/hands.ts';
import * as journeys from '#test/e2e/journeys.ts';
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

/** In this order: the later ones rest on what the earlier ones did. */
const screens: readonly Screen[] = [
  at('today', '#/today'),
  at('clients', '#/clients'),
  at('card', '#/clients/3'),
  at('orders', '#/orders'),
  at('order', '#/orders/3000'),
  at('new-order', '#/orders/new?clientId=3'),
  at('reports', '#/reports'),
  at('top-clients', '#/reports/top-clients'),
  at('turnover', '#/reports/turnover'),
  at('import', '#/import'),
  at('settings', '#/settings'),
  at('past-week', '#/call-week/1/result'),
  at('new-week', '#/call-week/new'),
  { name: 'call-week', open: (hands, words) => journeys.makePlan(hands, words) },
  {
    name: 'call',
    open: async (hands, words) => {
      await journeys.believe(hands, words);
      await journeys.talk(
        hands,
        words,
        words.t(($) => $.callWeek.talk.nextStepPlaceholder),
      );
    },
  },
];

const forReadme = new Set(['call-week', 'card', 'call', 'past-week']);
const isAll = process.argv.includes('--all');
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
  const words = createI18n(language);
  const program = await launch({ language, width, height });
  const { page } = program;
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  page.on('pageerror', (error) => process.stderr.write(`${error.message}\n`));
  page.on('console', (message) => {
    if (message.type() === 'error') process.stderr.write(`${message.text()}\n`);
  });
  const hands = handsOn(page);
  const ending = isAll ? `${language}-${scheme}-${width}` : `${language}-${scheme}`;
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
