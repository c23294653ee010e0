import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReportCell, ReportColumn, ReportTable } from '#shared/contract/reports.ts';
import { cellText, isNumeric, type CellStyle } from '#shared/reports/cell-text.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { useReportWords } from '../list/use-report-words.ts';
import { HeadRows } from './HeadRows.tsx';
import classes from './table.module.css';

interface ReportTableViewProps {
  readonly table: ReportTable;
  readonly currency: string;
}

/** The rows of a report, its heading and totals in sight while they scroll; a row about a client opens the card. */
export function ReportTableView({ table, currency }: ReportTableViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useReportWords();
  const navigate = useNavigate();
  const style: CellStyle = { language: format.language, currency, words };
  const { columns, rows, rowCount, totals } = table;
  const place = totals?.indexOf(null) ?? -1;
  const isWide = columns.some(({ group }) => group !== undefined);
  return (
    <>
      <div
        className={classes.frame}
        // What moves sideways is moved with the arrow keys, too.
        {...(isWide
          ? { 'data-wide': true, tabIndex: 0, role: 'region', 'aria-label': words.table(table.id) }
          : {})}
      >
        <table className={classes.table} aria-label={words.table(table.id)}>
          <HeadRows columns={columns} words={words} />
          <tbody>
            {rows.map((row, index) => {
              const clientId = clientOf(row);
              return (
                <tr
                  // The rows of an answer never change places.
                  // oxlint-disable-next-line react/no-array-index-key
                  key={index}
                  data-opens={clientId === null ? undefined : true}
                  onClick={(event) => {
                    if (clientId === null || window.getSelection()?.isCollapsed === false) return;
                    if (event.target instanceof Element && event.target.closest('a')) return;
                    void navigate({ to: '/clients/$clientId', params: { clientId } });
                  }}
                >
                  {columns.map((column, at) => (
                    <Cell
                      key={keyOf(column)}
                      column={column}
                      cell={row[at] ?? null}
                      style={style}
                    />
                  ))}
                </tr>
              );
            })}
          </tbody>
          {totals && rows.length > 0 && (
            <tfoot>
              <tr>
                {columns.map((column, at) => (
                  <td key={keyOf(column)} data-figure={isNumeric(column.kind) || undefined}>
                    {at === place
                      ? t(($) => $.reports.total)
                      : cellText(totals[at] ?? null, column.kind, style)}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {rows.length < rowCount && (
        <p className={classes.more}>
          {t(($) => $.reports.firstRows, {
            shown: format.number(rows.length),
            total: format.number(rowCount),
          })}
        </p>
      )}
    </>
  );
}

const keyOf = ({ id, group }: ReportColumn): string => `${group ?? ''}.${id}`;

const clientOf = (row: readonly ReportCell[]): number | null => {
  for (const cell of row) if (typeof cell === 'object' && cell && 'id' in cell) return cell.id;
  return null;
};

interface CellProps {
  readonly column: ReportColumn;
  readonly cell: ReportCell;
  readonly style: CellStyle;
}

function Cell({ column: { kind }, cell, style }: CellProps) {
  return (
    <td
      data-figure={isNumeric(kind) || undefined}
      data-text={kind === 'text' || kind === 'client' || undefined}
    >
      {typeof cell === 'object' && cell && 'id' in cell ? (
        <Link className={classes.client} to="/clients/$clientId" params={{ clientId: cell.id }}>
          {cell.name}
        </Link>
      ) : (
        cellText(cell, kind, style)
      )}
    </td>
  );
}
