import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createI18n } from '#shared/i18n/index.ts';
import { handsOn } from '#test/e2e/hands.ts';
import * as journeys from '#test/e2e/journeys.ts';
import { launch } from '#test/support/launch.ts';
import { screens } from './screens.ts';

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
    await screen.open(hands, words, program.base);
    // Pictures and figures that come after the heading; nothing here is a test.
    await page.waitForTimeout(700);
    if (isAll || forReadme.has(screen.name)) {
      await page.screenshot({ path: join(folder, `${screen.name}-${ending}.png`) });
    }
  }
  await program.close();
}
