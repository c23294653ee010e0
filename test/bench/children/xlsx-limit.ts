import ExcelJS from 'exceljs';
import { join } from 'node:path';
import { report, timed } from '../child.ts';
import { xlsxKinds, xlsxRows } from '../data/xlsx-rows.ts';

const formats: Readonly<Record<string, string>> = {
  integer: '#,##0',
  money: '#,##0.00 "₽"',
  percent: '0.0%',
  date: 'dd.mm.yyyy',
};

/** The same rows, typed and formatted alike, through ExcelJS's streaming writer. */
await report(({ folder = '' }) =>
  timed(async () => {
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
      filename: join(folder, 'xlsx-limit.xlsx'),
      useStyles: true,
      useSharedStrings: false,
    });
    const sheet = workbook.addWorksheet('Клиенты', { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = xlsxKinds.map((kind, index) => {
      const numFmt = formats[kind];
      return {
        header: `Столбец ${index}`,
        width: 14,
        style: numFmt === undefined ? {} : { numFmt },
      };
    });
    for (const row of xlsxRows()) {
      const values = row.map((value, index) => {
        const kind = xlsxKinds[index];
        if (kind === 'money') return Number(value) / 100;
        return kind === 'date' ? new Date(value) : value;
      });
      sheet.addRow(values).commit();
    }
    await workbook.commit();
  }),
);
