import { describe, expect, it } from 'vitest';
import { fitted, textWidth, type ChartLook } from '#shared/charts/chart-look.ts';
import { chartPicture } from '#shared/charts/chart-picture.ts';
import { chartWords } from '#shared/charts/chart-words.ts';
import type { ReportChart } from '#shared/contract/reports.ts';
import { createI18n } from '#shared/i18n/index.ts';
import { chartSvg } from '#main/core/export/pdf/chart-svg.ts';

const look = (language: 'ru' | 'en', width = 700): ChartLook => ({
  language,
  currency: 'RUB',
  fontFamily: 'Onest',
  fontSize: 12,
  width,
  ink: '#1f2430',
  inkSoft: '#5c606b',
  hairline: '#e4e1d9',
  words: chartWords(createI18n(language)),
});

/** The words of a picture, as it is drawn without a page. */
function wordsOf(chart: ReportChart, language: 'ru' | 'en' = 'ru', width = 700): string[] {
  const svg = chartSvg(chartPicture(chart, look(language, width)), width);
  return [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text);
}

const themes: ReportChart = {
  kind: 'themes',
  themes: [
    { theme: { code: 'delivery', name: null }, clients: 5, share: 0.18, believed: false },
    { theme: { code: null, name: 'парковка' }, clients: 1, share: 0.055, believed: true },
  ],
};
const months: ReportChart = {
  kind: 'months',
  months: ['2025-12', '2026-01'],
  series: [
    { id: 'new', valuesMinor: [100_000_00, 0] },
    { id: 'returning', valuesMinor: [400_000_00, 600_000_00] },
  ],
};

describe('the picture of a report', () => {
  it('says beside each theme how much income, how many clients, and whether it was expected', () => {
    expect(wordsOf(themes)).toEqual(
      expect.arrayContaining([
        'доставка',
        '18,0\u00a0% · 5 клиентов · не ожидали',
        'парковка',
        '5,5\u00a0% · 1 клиент · угадали',
      ]),
    );
    expect(wordsOf(themes, 'en')).toEqual(
      expect.arrayContaining(['delivery', '18.0% · 5 clients · not expected']),
    );
  });

  it('names each part of the months, and each sum, once', () => {
    const words = wordsOf(months);
    for (const once of ['Новые', 'Постоянные', '500\u00a0тыс.', '600\u00a0тыс.']) {
      expect(words.filter((word) => word === once).length).toBeGreaterThan(0);
    }
    expect(words.filter((word) => word === 'Новые')).toHaveLength(1);
  });

  it.each([
    [0, 0],
    [100, 0],
    [0, 600_000_00],
    [300_00, 200_00],
  ])('names the parts apart from each other when the last month brought %i and %i', (...last) => {
    const [fresh, old] = last;
    const chart: ReportChart = {
      ...months,
      series: [
        { id: 'new', valuesMinor: [100_000_00, fresh] },
        { id: 'returning', valuesMinor: [400_000_00, old] },
      ],
    };
    const svg = chartSvg(chartPicture(chart, look('ru')), 700);
    const heights = ['Новые', 'Постоянные'].map((name) => {
      const [, y = '0'] =
        new RegExp(`translate\\([\\d.-]+ ([\\d.-]+)\\)[^>]*>${name}<`, 'u').exec(svg) ?? [];
      return Number(y);
    });
    expect((heights[1] ?? 0) - (heights[0] ?? 0)).toBeGreaterThanOrEqual(15);
  });

  it('leaves the sums out where columns stand too close for them', () => {
    const many = Array.from({ length: 60 }, (_, index) => index);
    const crowded: ReportChart = {
      kind: 'months',
      months: many.map(
        (month) => `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
      ),
      series: [{ id: 'returning', valuesMinor: many.map((month) => 12_345_600 + month) }],
    };
    expect(wordsOf(crowded).filter((word) => word.startsWith('123'))).toEqual([]);
  });

  it('keeps names, sums and running shares of the first clients within its width', () => {
    const chart: ReportChart = {
      kind: 'pareto',
      totalMinor: 1_000_000_00,
      bars: Array.from({ length: 15 }, (_, index) => ({
        name: `Константинопольский Иннокентий Вячеславович ${index}`,
        revenueMinor: 60_000_00 - index,
        runningShare: (index + 1) * 0.06,
      })),
    };
    const width = 500;
    const svg = chartSvg(chartPicture(chart, look('ru', width)), width);
    const places = [...svg.matchAll(/<text[^>]*transform="translate\(([\d.-]+) [^>]*>([^<]*)</g)];
    const cut = places.filter(
      ([whole, x = '0', text = '']) =>
        Number(x) < 0 ||
        (whole.includes('text-anchor="start"') && Number(x) + textWidth(text, 12) > width),
    );
    expect(places.length).toBeGreaterThan(45);
    expect(cut).toEqual([]);
    expect(wordsOf(chart)).toEqual(
      expect.arrayContaining(['60\u00a0000\u00a0₽', '6,0\u00a0%', '90,0\u00a0%', '80\u00a0%']),
    );
  });

  it('shortens what does not fit, and says so with dots', () => {
    expect([fitted('Фролова Зоя', 200, 12), fitted('Фролова Зоя Игоревна', 80, 12)]).toEqual([
      'Фролова Зоя',
      'Фролова Зоя…',
    ]);
  });
});
