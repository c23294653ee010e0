import type { PdfNode } from 'pdfmake';
import { isNumeric } from '#shared/reports/cell-text.ts';
import {
  columnWidths,
  headingOf,
  isText,
  rowPadding,
  type PageFit,
  type WrittenTable,
} from './page-fit.ts';
import { inks } from './pdf-style.ts';

type Cell = PdfNode;

/** A table that repeats its heading on every page and breaks no row in two. */
export function pdfTable(
  table: WrittenTable & { readonly hasTotals: boolean },
  fit: PageFit,
): PdfNode {
  const { columns, lines, hasTotals } = table;
  const { gap } = fit;
  const headings = headingRows(table);
  const lastLine = lines.length - 1;
  const body = lines.map((line, index) =>
    columns.map((column, place): Cell => ({
      text: line[place] ?? '',
      alignment: isNumeric(column.kind) ? 'right' : 'left',
      noWrap: !isText(column),
      ...(hasTotals && index === lastLine ? { bold: true } : {}),
    })),
  );
  const rows = headings.length + lines.length;
  return {
    table: {
      headerRows: headings.length,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columnWidths(table, fit),
      body: [...headings, ...body],
    },
    layout: {
      hLineWidth: (line: number) => (line === 0 || line === rows ? 0 : 0.5),
      hLineColor: (line: number) =>
        line === headings.length || (hasTotals && line === rows - 1) ? inks.ink : inks.hairline,
      vLineWidth: () => 0,
      paddingLeft: (column: number) => (column === 0 ? 0 : gap / 2),
      paddingRight: (column: number) => (column === columns.length - 1 ? 0 : gap / 2),
      paddingTop: () => rowPadding / 2,
      paddingBottom: () => rowPadding / 2,
    },
  };
}

function headingRows(table: WrittenTable): Cell[][] {
  const { columns } = table;
  const own = columns.map((column, place): Cell => ({
    text: headingOf(table, place),
    bold: true,
    alignment: isNumeric(column.kind) ? 'right' : 'left',
  }));
  if (columns.every(({ group }) => group === null)) return [own];
  const groups = columns.map((column, index): Cell => {
    const { group } = column;
    if (group === null || columns[index - 1]?.group === group) return { text: '' };
    const rest = columns.slice(index);
    const end = rest.findIndex((one) => one.group !== group);
    return {
      text: group,
      bold: true,
      color: inks.soft,
      alignment: 'center',
      colSpan: end === -1 ? rest.length : end,
    };
  });
  return [groups, own];
}
