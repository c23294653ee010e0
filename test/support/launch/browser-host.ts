import { chromium } from 'playwright';
import type { Launched, Settled } from '../launch.ts';
import { browserEnvironment, built, firstLine, startNode, stop } from './process.ts';

const locales = { ru: 'ru-RU', en: 'en-GB' } as const;

const chromiumPath = (): { executablePath?: string } => {
  const path = process.env['FIFTEEN_CHROMIUM'];
  return path ? { executablePath: path } : {};
};

/** The browser host, and Chromium looking at the address that it prints. */
export async function launchInBrowser({
  base,
  language,
  userData,
  width,
  height,
}: Settled): Promise<Launched> {
  const host = startNode([built('main/browser.js'), '--base', base, '--no-open']);
  const address = await firstLine(host);
  const context = await chromium
    .launchPersistentContext(userData, {
      ...chromiumPath(),
      env: browserEnvironment(),
      args: ['--no-sandbox', '--disable-gpu'],
      locale: locales[language],
      viewport: { width, height },
      acceptDownloads: true,
    })
    .catch(async (error: unknown) => {
      await stop(host, 'SIGTERM');
      throw error;
    });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  return {
    target: 'browser',
    page,
    base,
    baseProcess: host,
    close: async () => {
      await context.close();
      await stop(host, 'SIGTERM');
    },
    kill: async () => {
      await stop(host, 'SIGKILL');
      await context.close();
    },
  };
}
