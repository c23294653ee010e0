import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createI18n } from '#shared/i18n/index.ts';
import { launch, type Launched } from '#test/support/launch.ts';
import { handsOn, type Hands } from './hands.ts';
import * as journeys from './journeys.ts';

type Words = ReturnType<typeof createI18n>;

const dialog = ({ page }: Hands) => page.getByRole('dialog');

/** Anywhere → a reminder in ordinary words, once the program shows how it understands them. */
async function remind(hands: Hands, { t }: Words, line: string, understood: RegExp): Promise<void> {
  await hands.press('Control+KeyJ');
  const label = t(($) => $.calendar.quick.label);
  await hands.page
    .getByRole('textbox', { name: label })
    .and(hands.page.locator(':focus'))
    .waitFor();
  await hands.type(line);
  await dialog(hands).getByText(understood).first().waitFor();
  await hands.press('Enter');
  await dialog(hands).waitFor({ state: 'detached' });
}

async function openReminders(hands: Hands, { t }: Words): Promise<void> {
  const reminders = t(($) => $.shell.rail.reminders);
  await hands.click(journeys.link(hands, reminders, true));
  await hands.page.getByRole('heading', { name: reminders, level: 1 }).waitFor();
}

const samples = {
  ru: {
    client: 'Иванова Зоя Игоревна 8 992 235-98-52',
    name: 'Иванова Зоя Игоревна',
    weekly: 'каждый день в 18 касса',
    words: /каждый день/u,
    about: 'касса',
    meeting: 'завтра в 12 встреча с Ивановой',
    noon: /12:00/u,
    met: 'встреча с Ивановой',
  },
  en: {
    client: 'John Smith +1 212 555 5098',
    name: 'John Smith',
    weekly: 'every day at 6pm count the till',
    words: /every day/u,
    about: 'count the till',
    meeting: 'tomorrow at noon meeting with Smith',
    noon: /12:00/u,
    met: 'meeting with Smith',
  },
} as const;

describe.each(['ru', 'en'] as const)('reminders, in %s', (language) => {
  const words = createI18n(language);
  const said = samples[language];
  let program: Launched | undefined;
  afterEach(async () => {
    await program?.close();
    program = undefined;
  });

  it('are understood in words, go on when done, move by keys, and are sent as a file', async () => {
    program = await launch({ language });
    const { page } = program;
    const hands = handsOn(page);
    const empty = words.t(($) => $.welcome.empty.title);
    await hands.click(journeys.button(hands, empty));
    await journeys.openClients(hands, words);
    await journeys.quickAdd(hands, words, said.client);

    await journeys.openToday(hands, words);
    await remind(hands, words, said.weekly, said.words);
    await openReminders(hands, words);
    await hands.press('KeyA');
    const isDone = words.t(($) => $.calendar.isDone);
    const cards = page.getByRole('button', { name: said.about });
    // The agenda, and no longer the week, which holds seven of them on a Monday.
    await cards.nth(7).waitFor();
    const days = await cards.count();
    await cards.first().focus();
    await hands.press('Control+Enter');
    // What was done stays on its day, and the series goes on with the next.
    const done = page.getByRole('button', { name: isDone }).filter({ hasText: said.about });
    await done.waitFor();
    expect(await cards.count()).toBe(days);
    await hands.press('Control+KeyZ');
    await done.waitFor({ state: 'detached' });

    await remind(hands, words, said.meeting, said.noon);
    const meeting = page.getByRole('button', { name: said.met });
    await meeting.getByText(said.name).waitFor();
    await meeting.focus();
    await hands.press('Alt+ArrowDown');
    const later = page.getByRole('button', { name: new RegExp(`12:30.*${said.met}`, 'u') });
    await later.and(page.locator(':focus')).waitFor();

    await hands.press('Enter');
    const tell = words.t(($) => $.calendar.invite.button);
    await hands.click(journeys.button(hands, tell));
    const file = words.t(($) => $.calendar.invite.file);
    await journeys.button(hands, file).waitFor();
    const download = page.waitForEvent('download');
    await hands.click(journeys.button(hands, file));
    const saved = await download;
    const text = await readFile(await saved.path(), 'utf8');
    expect(saved.suggestedFilename()).toMatch(/\.ics$/u);
    expect(text).toMatch(
      /^BEGIN:VCALENDAR\r\n[^]*\r\nDTSTART:\d{8}T\d{4}00Z\r\n[^]*END:VCALENDAR\r\n$/u,
    );
  });
});
