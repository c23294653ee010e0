import type { Download, Locator } from 'playwright';
import type { i18n } from 'i18next';
import type { Hands } from './hands.ts';

/** Steps of a person's way through the program; each begins where the one before it ended. */

type Words = i18n;

export const button = ({ page }: Hands, name: string | RegExp): Locator =>
  page.getByRole('button', { name });
export const link = ({ page }: Hands, name: string, exact = false): Locator =>
  page.getByRole('link', { name, exact });

/** The text of a message before its placeholder. */
const beginning = (sentence: string): string => sentence.split('\u0000')[0] ?? '';

/** The chip of a theme; its name begins with a capital letter there. */
const theme = (hands: Hands, name: string): Locator => button(hands, new RegExp(`^${name}`, 'iu'));

/** First start → own files in the base. */
export async function bringFiles(
  hands: Hands,
  { t }: Words,
  files: readonly string[],
): Promise<void> {
  const bring = t(($) => $.welcome.bring.title);
  await hands.click(button(hands, bring));
  const chooser = hands.page.waitForEvent('filechooser');
  const choose = t(($) => $.importScreen.choose.button);
  await hands.click(button(hands, choose));
  await (await chooser).setFiles([...files]);
  const verb = beginning(t(($) => $.importScreen.bar.bring, { what: '\u0000' }));
  await hands.click(button(hands, new RegExp(`^${verb}\\d`, 'u')));
  const done = t(($) => $.importScreen.result.next);
  await hands.page.getByText(done).waitFor();
}

/** Files in the base → the plan of fifteen calls. */
export async function planWeek(hands: Hands, words: Words): Promise<void> {
  const plan = words.t(($) => $.importScreen.result.plan);
  await hands.click(button(hands, plan));
  await makePlan(hands, words);
}

/** The fifteen suggested → their plan. */
export async function makePlan(hands: Hands, { t }: Words): Promise<void> {
  const create = t(($) => $.callWeek.suggest.create);
  await button(hands, create).waitFor();
  await hands.press('Enter');
  const next = t(($) => $.callWeek.plan.believe);
  await link(hands, next).waitFor();
}

/** The plan → what we believe → the first talk. */
export async function believe(hands: Hands, words: Words): Promise<void> {
  const { t } = words;
  const write = t(($) => $.callWeek.plan.believe);
  await hands.click(link(hands, write));
  const delivery = t(($) => $.reports.labels.theme.delivery);
  const price = t(($) => $.reports.labels.theme.price);
  await hands.click(theme(hands, delivery));
  await hands.click(theme(hands, price));
  const begin = t(($) => $.callWeek.plan.call);
  await hands.click(link(hands, begin, true));
  await talkField(hands, words).waitFor();
}

export const talkField = ({ page }: Hands, { t }: Words): Locator => {
  const name = t(($) => $.callWeek.talk.words);
  return page.getByRole('textbox', { name: new RegExp(`^${name}`, 'u') });
};

/** Whom the talking screen shows. Their place in the plan may stay the same when a call moves. */
const clientOf = ({ page }: Hands, { t }: Words): Locator => {
  const name = t(($) => $.callWeek.talk.facts);
  return page.getByRole('complementary', { name }).getByRole('heading', { level: 2 });
};

/** Does something that ends a call, and waits for the next one to be there. */
async function untilNext(hands: Hands, words: Words, end: () => Promise<void>): Promise<void> {
  const client = clientOf(hands, words);
  const before = (await client.textContent()) ?? '';
  await end();
  await client.and(hands.page.getByText(before, { exact: true })).waitFor({ state: 'detached' });
  await client.waitFor();
}

/** A talk that came about: words, the first theme, a score of nine, and on to the next. */
export async function talk(hands: Hands, words: Words, said: string): Promise<void> {
  await hands.click(talkField(hands, words));
  await hands.type(said);
  await hands.press('Alt+KeyQ');
  await hands.press('Alt+Digit9');
  await untilNext(hands, words, () => hands.press('Control+Enter'));
}

export const noAnswer = (hands: Hands, words: Words): Promise<void> =>
  untilNext(hands, words, () => hands.press('F2'));

export async function callBack(hands: Hands, words: Words): Promise<void> {
  await untilNext(hands, words, async () => {
    await hands.press('F3');
    const time = words.t(($) => $.callWeek.talk.callBackTime);
    await cursorIn(hands, time);
    // The next working day is filled in.
    await hands.press('Enter');
  });
}

/** From any screen of the week to its result, and that as a PDF. */
export async function resultAsPdf(hands: Hands, { t }: Words): Promise<Download> {
  const result = t(($) => $.callWeek.steps.result);
  await hands.click(link(hands, result).first());
  const download = hands.page.waitForEvent('download');
  const pdf = t(($) => $.callWeek.result.pdf);
  await hands.click(button(hands, pdf));
  return download;
}

/** The clients' page, from anywhere. */
export async function openClients(hands: Hands, { t }: Words): Promise<void> {
  const clients = t(($) => $.shell.rail.clients);
  await hands.click(link(hands, clients, true));
  const add = t(($) => $.clients.add);
  await button(hands, add).first().waitFor();
}

/** The clients' page → a new client in one line → their card. */
export async function quickAdd(hands: Hands, { t }: Words, line: string): Promise<void> {
  await hands.press('KeyN');
  const name = t(($) => $.clients.quickAdd.label);
  await hands.page.getByRole('textbox', { name }).waitFor();
  await hands.type(line);
  await hands.press('Enter');
  await onCard(hands, { t });
}

const onCard = async ({ page }: Hands, { t }: Pick<Words, 't'>): Promise<void> => {
  const timeline = t(($) => $.clients.card.timeline);
  await page.getByText(timeline, { exact: true }).first().waitFor();
};

/** The greeting of the day, from anywhere. */
export async function openToday(hands: Hands, { t }: Words): Promise<void> {
  const today = t(($) => $.shell.rail.today);
  await hands.click(link(hands, today, true));
  await hands.page.waitForURL(/#\/today/u);
  await hands.page.getByRole('heading', { level: 1 }).waitFor();
}

/** The field of a product in a line of the new order, once the cursor is in it. */
async function productField({ page }: Hands, { t }: Words, line: number): Promise<Locator> {
  const name = t(($) => $.orders.lines.product);
  const field = page.getByRole('combobox', { name: new RegExp(name, 'u') }).nth(line);
  await field.and(page.locator(':focus')).waitFor();
  return field;
}

/** Waits until the cursor is in a field of that name, as one who looks at the screen would. */
const cursorIn = ({ page }: Hands, name: string): Promise<void> =>
  page.getByRole('textbox', { name }).and(page.locator(':focus')).waitFor();

/** The card → an order of products nobody has sold yet, each with its price → saved. */
export async function newProducts(
  hands: Hands,
  words: Words,
  products: readonly (readonly [name: string, price: string])[],
): Promise<void> {
  await hands.press('KeyO');
  for (const [index, [name, price]] of products.entries()) {
    await productField(hands, words, index);
    await hands.type(name);
    await hands.press('Enter');
    const priced = words.t(($) => $.orders.lines.price);
    await cursorIn(hands, priced);
    await hands.type(price);
    if (index === products.length - 1) break;
    // Past the discount, to the next line.
    await hands.press('Enter');
    const discounted = words.t(($) => $.orders.lines.discount);
    await cursorIn(hands, discounted);
    await hands.press('Enter');
  }
  await saveOrder(hands, words);
}

/** The card → an order of known products → saved. */
export async function newOrder(
  hands: Hands,
  words: Words,
  products: readonly string[],
): Promise<void> {
  await hands.press('KeyO');
  for (const [index, name] of products.entries()) {
    await productField(hands, words, index);
    await hands.type(name);
    await hands.page.getByRole('option').first().waitFor();
    await hands.press('Enter');
  }
  await saveOrder(hands, words);
}

async function saveOrder(hands: Hands, { t }: Words): Promise<void> {
  await hands.press('Control+Enter');
  const save = t(($) => $.orders.page.save);
  await button(hands, save).waitFor({ state: 'detached' });
}

/** Anywhere outside of a field → the card of the client whose number ends so. */
export async function findByDigits(hands: Hands, { t }: Words, digits: string): Promise<void> {
  await hands.type(digits);
  await hands.page.getByRole('option').first().waitFor();
  await hands.press('Enter');
  await onCard(hands, { t });
}

/** The card → what was said, and the next call tomorrow at ten. */
export async function noteAndCallTomorrow(hands: Hands, said: string): Promise<void> {
  await hands.press('KeyN');
  await hands.type(said);
  await hands.press('Alt+Digit1');
  await hands.press('Control+Enter');
  // In the timeline, and under what comes next.
  await hands.page.getByText(said).nth(1).waitFor();
}
