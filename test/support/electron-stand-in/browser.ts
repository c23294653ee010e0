import { chromium, type BrowserContext } from 'playwright';
import { browserEnvironment } from '../launch/process.ts';
import { record } from './control.ts';

let context: BrowserContext | undefined;

/** Starts Chromium with a port for the test, which looks at the same pages over its own connection. */
export async function openBrowser(profile: string): Promise<void> {
  const language = process.env['FIFTEEN_LANGUAGE'] ?? 'ru-RU';
  const size = process.env['FIFTEEN_WINDOW'] ?? '1280,800';
  context = await chromium.launchPersistentContext(profile, {
    ...(process.env['FIFTEEN_CHROMIUM'] ? { executablePath: process.env['FIFTEEN_CHROMIUM'] } : {}),
    viewport: null,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--remote-debugging-port=0',
      `--window-size=${size}`,
      `--lang=${language}`,
      `--accept-lang=${language}`,
    ],
    env: { ...browserEnvironment(), LANGUAGE: language },
  });
  record('profile', profile);
}

export function browser(): BrowserContext {
  if (!context) throw new Error('Electron is not ready');
  return context;
}

export async function closeBrowser(): Promise<void> {
  await context?.close();
}
