import type { Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { createI18n } from '#shared/i18n/index.ts';
import { launch, type Launched } from '#test/support/launch.ts';
import { handsOn } from './hands.ts';
import { startAgain } from './start-again.ts';

const words = createI18n('ru');
const { t } = words;

/** Asks the core what it has, past the page. */
const ask = (page: Page, name: string, input: unknown): Promise<unknown> =>
  page.evaluate(
    async (request) => {
      const answer = await fetch('/api/invoke', {
        method: 'POST',
        headers: {
          authorization: `Bearer ${sessionStorage.getItem('fifteen.token') ?? ''}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(request),
      });
      const { value } = (await answer.json()) as { value: unknown };
      return value;
    },
    { name, input },
  );

const caller = (page: Page, name: string) =>
  page.getByRole('region', { name: t(($) => $.phone.caller.label, { name }) });

/** The call under way, at the foot of the window. */
const bar = (page: Page) => page.getByRole('region', { name: t(($) => $.phone.call.label) });

// Another start finds the running browser host; Electron's own way is shown by test/e2e-electron.
describe.skipIf((process.env['FIFTEEN_E2E_TARGET'] ?? 'browser') !== 'browser')(
  'the ringing telephone, in Russian',
  () => {
    let program: Launched | undefined;
    afterEach(async () => {
      await program?.close();
      program = undefined;
    });

    it('shows who is calling over what is being typed, and writes the talk down by one key', async () => {
      program = await launch({ language: 'ru' });
      const { page, base } = program;
      const hands = handsOn(page);
      await hands.click(page.getByRole('button', { name: t(($) => $.welcome.empty.title) }));
      await page.getByRole('link', { name: t(($) => $.shell.rail.clients) }).waitFor();
      const { id } = (await ask(page, 'clients.create', {
        name: 'Фролова Зоя Игоревна',
        phones: [{ text: '8 (992) 235-98-52' }],
        wishes: 'звонить после 11',
      })) as { id: number };
      await ask(page, 'reminders.add', { clientId: id, text: 'послать образцы', on: '2026-01-12' });

      // Somebody types, and the telephone rings.
      await hands.press('Control+KeyK');
      const field = page.getByRole('combobox', { name: t(($) => $.shell.palette.title) });
      await field.and(page.locator(':focus')).waitFor();
      await hands.type('чай для');
      expect(await startAgain(base, '--call', '+7 992 235-98-52')).toEqual({ code: 0, said: '' });
      const card = caller(page, 'Фролова Зоя Игоревна');
      await card.getByText('звонить после 11').waitFor();
      await card.getByText('послать образцы').waitFor();
      await hands.type(' брата');
      expect(await field.inputValue()).toBe('чай для брата');

      await hands.press('Escape');
      await card.waitFor({ state: 'detached' });
      expect(await field.inputValue()).toBe('чай для брата');
      await bar(page).getByText('Фролова Зоя Игоревна').waitFor();
      await hands.press('F8');
      await page
        .getByText(t(($) => $.actions.phone.talked, { name: 'Фролова Зоя Игоревна' }))
        .waitFor();
      expect(await ask(page, 'phone.missed', {})).toEqual({ total: 0, calls: [] });
    });

    it('makes a client of an unknown number that a link names, and nothing before a key is pressed', async () => {
      program = await launch({ language: 'ru' });
      const { page, base } = program;
      const hands = handsOn(page);
      await hands.click(page.getByRole('button', { name: t(($) => $.welcome.empty.title) }));
      await page.getByRole('link', { name: t(($) => $.shell.rail.clients) }).waitFor();

      const link = 'fifteen://call?number=%2B74951112233';
      expect(await startAgain(base, link)).toEqual({ code: 0, said: '' });
      const stranger = caller(page, '+7 495 111-22-33');
      await stranger.getByText(t(($) => $.phone.unknown.title)).waitFor();
      expect(await ask(page, 'phone.missed', {})).toEqual({ total: 0, calls: [] });
      await hands.press('F2');
      await hands.type('Петров Пётр');
      await hands.press('Enter');
      await page.getByRole('heading', { name: 'Петров Пётр' }).waitFor();
      await page.locator('a[href="tel:+74951112233"]').first().waitFor();

      // A call that nobody answers waits on Today to be called back.
      await hands.press('F9');
      await startAgain(base, '--call', '84951112233');
      await caller(page, 'Петров Пётр').waitFor();
      await hands.press('F9');
      await hands.click(page.getByRole('link', { name: t(($) => $.shell.rail.today) }));
      const missed = page.getByRole('region', { name: t(($) => $.phone.missed.title) });
      await missed.getByText('Петров Пётр').waitFor();
      await hands.click(missed.getByText(t(($) => $.phone.missed.callBack)));
      await bar(page).getByText('Петров Пётр').waitFor();
      await hands.press('F8');
      await missed.waitFor({ state: 'detached' });

      const refused = await startAgain(base, 'fifteen://call?number=%22%20--base%20x');
      expect(refused.code).toBe(2);
      // In the language of the computer, which no page has set.
      const said = [words, createI18n('en')].map((one) =>
        one.t(($) => $.errors.call_refused.not_a_number),
      );
      expect(said).toContain(refused.said.trim());
    });
  },
);
