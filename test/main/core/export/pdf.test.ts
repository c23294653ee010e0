import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';
import { readPdf, type PdfText } from '#test/support/pdf-text.ts';
import { fillShop, type ClientRow } from '#test/support/shop-rows.ts';

describe('a PDF', () => {
  let core: TestCore;
  beforeEach(async () => {
    core = testCore({ now: '2026-11-20T09:00:00.000Z' });
    await core.call('settings.update', { shopName: 'Чайная лавка «Пиала»' });
  });
  afterEach(() => core.close());

  const shop = (clients: readonly ClientRow[]): Promise<void> =>
    fillShop(core, {
      clients,
      orders: clients.map(({ id }) => ({
        clientId: id,
        on: '2026-05-01',
        totalMinor: 1_000_000 - id,
      })),
    });
  const saved = async (id: string, params = {}, language: 'ru' | 'en' = 'ru'): Promise<PdfText> => {
    const { token } = await core.call('reports.export', { id, params, format: 'pdf', language });
    return readPdf(readFileSync(core.context.files.find(token).path));
  };
  /** Spaces are drawn as gaps or not at all. */
  const dense = (text: string): string => text.replaceAll(/\s/g, '');

  it('says in Russian which shop, what, for when, and how it was counted, in letters of its own', async () => {
    await shop([{ id: 1, name: 'Щёголев Юрий Ёжикович', phone: '+79922359852' }]);
    const { pages, embeddedFonts, sizes } = await saved('top-clients');
    expect(pages).toHaveLength(1);
    const text = dense(pages[0] ?? '');
    for (const words of [
      'Чайная лавка «Пиала»',
      'Лучшие клиенты',
      'Период: 21 ноября 2025 — 20 ноября 2026',
      'Щёголев Юрий Ёжикович',
      '+7 992 235-98-52',
      '9 999,99 ₽',
      'Итого',
      'Выручка: сумма заказов с датой в периоде',
      'стр. 1 из 1',
    ]) {
      expect(text).toContain(dense(words));
    }
    expect(text).not.toContain('?');
    expect(embeddedFonts.toSorted()).toEqual(['Onest-Regular', 'Onest-SemiBold']);
    expect(sizes.map((size) => size.map(Math.round))).toEqual([[595, 842]]);
  });

  it('speaks English where it is asked to', async () => {
    await shop([{ id: 1, name: 'Zoe Frost' }]);
    const text = dense((await saved('top-clients', {}, 'en')).pages.join(''));
    for (const words of ['Top clients', 'Running share', 'page 1 of 1', '₽9,999.99']) {
      expect(text).toContain(dense(words));
    }
  });

  it('repeats the heading and numbers the pages of a long table, and says where the rest is', async () => {
    await shop(
      Array.from({ length: 1100 }, (_, index) => ({ id: index + 1, name: `Клиент ${index + 1}` })),
    );
    const { pages } = await saved('top-clients', { count: 1100 });
    const withRows = pages.map(dense).filter((text) => /Клиент\d/.test(text));
    expect(withRows.length).toBeGreaterThan(15);
    expect(withRows.filter((text) => !text.includes('№КлиентЗаказыВыручкаДоля'))).toEqual([]);
    expect(pages.map((text) => dense(text).includes(dense(`из ${pages.length}`)))).toEqual(
      pages.map(() => true),
    );
    expect(dense(pages.at(-1) ?? '')).toContain(
      dense('Показаны первые 1 000 строк из 1 100. Все строки есть в файле XLSX и CSV.'),
    );
  });

  it('lies across where a table is wide', async () => {
    await shop([{ id: 1, name: 'Фролова Зоя' }]);
    const { sizes } = await saved('turnover');
    expect(sizes.map(([width, height]) => width > height)).toEqual([true, true]);
  });

  it('cuts no name off, however long', async () => {
    const name = `Константинопольский-Новомосковский ${'Вениамин '.repeat(12)}Архистратигович`;
    await shop([{ id: 1, name }]);
    expect(dense((await saved('top-clients')).pages.join(''))).toContain(dense(name));
  });

  it('says of an empty base that there is nothing, in one page', async () => {
    const { pages } = await saved('top-clients');
    expect(pages.map((text) => dense(text).includes(dense('За этот период ничего нет')))).toEqual([
      true,
    ]);
    const week = await saved('call-week');
    expect(
      week.pages.map((text) => dense(text).includes(dense('Недель звонков ещё не было'))),
    ).toEqual([true]);
  });

  it('shows what a call week heard', async () => {
    await core.call('sample.create', {});
    const text = dense((await saved('call-week')).pages.join(''));
    for (const words of [
      'Итоги недели звонков',
      'Что они сказали',
      'обслуживание',
      'не ожидали',
      'Улучшения',
    ]) {
      expect(text).toContain(dense(words));
    }
  });

  it('fills its pages: a table goes on overleaf under its heading again', async () => {
    await core.call('sample.create', {});
    const [first = '', second = '', ...others] = (await saved('call-week')).pages.map(dense);
    const quotes = /Цитата\s*Клиент\s*Тема/;
    expect({
      onFirst: [first.includes('Словаклиентов'), quotes.test(first)],
      onSecond: [second.includes('Словаклиентов'), quotes.test(second), second.includes('Звонки')],
      others,
    }).toEqual({ onFirst: [true, true], onSecond: [false, true, true], others: [] });
  });
});
