import { describe, expect, it } from 'vitest';
import type { ColumnKind, ReportCell } from '#shared/contract/reports.ts';
import { createI18n } from '#shared/i18n/index.ts';
import { cellText, type CellStyle } from '#shared/reports/cell-text.ts';
import { reportWords } from '#shared/reports/report-words.ts';

const style = (language: 'ru' | 'en', currency: string): CellStyle => ({
  language,
  currency,
  words: reportWords(createI18n(language)),
});

const cells: readonly (readonly [ColumnKind, ReportCell, ru: string, en: string])[] = [
  ['integer', 12_345, '12\u00a0345', '12,345'],
  ['decimal', 7.64, '7,6', '7.6'],
  ['money', 1_234_500, '12\u00a0345\u00a0₽', '$12,345'],
  ['money', -5, '−0,05\u00a0₽', '−$0.05'],
  ['percent', 0.055, '5,5\u00a0%', '5.5%'],
  ['percent', -0.5, '−50,0\u00a0%', '−50.0%'],
  ['date', '2026-11-12', '12\u00a0ноя 2026', '12\u00a0Nov 2026'],
  ['month', '2026-05', 'май\u00a02026', 'May\u00a02026'],
  ['phone', '+79922359852', '+7 992 235-98-52', '+7 992 235-98-52'],
  ['phone', 'доб. 12', 'доб. 12', 'доб. 12'],
  ['client', { id: 7, name: 'Фролова Зоя' }, 'Фролова Зоя', 'Фролова Зоя'],
  ['theme', { code: 'delivery', name: null }, 'доставка', 'delivery'],
  ['theme', { code: null, name: 'парковка' }, 'парковка', 'парковка'],
  ['label', 'verdict.unexpected', 'не ожидали', 'not expected'],
  ['text', '=1+1', '=1+1', '=1+1'],
  ['money', null, '', ''],
];

describe('a cell of a report', () => {
  it.each(cells)('of kind %s, %j, reads in both languages', (kind, cell, ru, en) => {
    expect([
      cellText(cell, kind, style('ru', 'RUB')),
      cellText(cell, kind, style('en', 'USD')),
    ]).toEqual([ru, en]);
  });

  it('shows the last part of a name that this version has no words for', () => {
    const words = reportWords(createI18n('ru'));
    expect([words.title('horoscope'), words.label('outcome.sang')]).toEqual(['horoscope', 'sang']);
  });
});
