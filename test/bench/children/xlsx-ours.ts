import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createI18n } from '#shared/i18n/index.ts';
import { reportWords } from '#shared/reports/report-words.ts';
import { xlsxStream } from '#main/core/export/xlsx/workbook.ts';
import { report, timed } from '../child.ts';
import { xlsxKinds, xlsxRowCount, xlsxRows } from '../data/xlsx-rows.ts';

/** The rows through the program's own writer. */
await report(({ folder = '' }) => {
  const sheet = {
    title: 'Клиенты',
    columns: xlsxKinds.map((kind, index) => ({ kind, heading: `Столбец ${index}`, group: null })),
    rowCount: xlsxRowCount,
    rows: xlsxRows,
    totals: null,
  };
  const words = reportWords(createI18n('ru'));
  const style = { language: 'ru', currency: 'RUB', words, total: 'Итого' } as const;
  return timed(() =>
    pipeline(
      xlsxStream('Клиенты', [sheet], style),
      createWriteStream(join(folder, 'xlsx-ours.xlsx')),
    ),
  );
});
