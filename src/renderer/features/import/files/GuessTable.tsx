import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import type { ImportFileInfo } from '#shared/contract/import.ts';
import { useDraft } from '../draft/use-draft.ts';
import { columnOrder } from './column-order.ts';
import { ColumnHead } from './ColumnHead.tsx';
import classes from './GuessTable.module.css';

/** Rows shown until one asks for more: of several files so few that what comes of them is in sight. */
const rowsOfOne = 5;
const rowsOfMany = 3;
/** Columns drawn at once: each has a list of some thirty fields. */
const columnsAtOnce = 40;

interface GuessTableProps {
  readonly fileKey: string;
  readonly info: ImportFileInfo;
  readonly ownColumns: readonly number[];
  readonly hasOthers: boolean;
}

/** The first rows of a file under what the program takes its columns for. */
export function GuessTable({ fileKey, info, ownColumns, hasOthers }: GuessTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { draft } = useDraft();
  const [isWhole, setWhole] = useState(false);
  const [width, setWidth] = useState(columnsAtOnce);
  const fewRows = hasOthers ? rowsOfMany : rowsOfOne;
  const [order, setOrder] = useState({ of: info.rows, columns: columnOrder(info) });
  // Not while one gives the columns their fields: they would jump from under the pointer.
  if (order.of !== info.rows && !hasSameRows(order.of, info.rows)) {
    setOrder({ of: info.rows, columns: columnOrder(info) });
  }
  const columns = order.columns.slice(0, width).flatMap((index) => info.columns[index] ?? []);
  const rows = isWhole ? info.rows : info.rows.slice(0, fewRows);
  const moreRows = info.rows.length - fewRows;
  const moreColumns = info.columns.length - columns.length;
  return (
    <div>
      <section
        className={classes.frame}
        // What scrolls must be reached by keys.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={t(($) => $.importScreen.guess.table, { name: info.name })}
      >
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" className={classes.number}>
                {t(($) => $.importScreen.guess.row)}
              </th>
              {columns.map((column) => (
                <ColumnHead
                  key={column.index}
                  column={column}
                  isOwn={ownColumns.includes(column.index)}
                  isRemembered={info.remembered !== null}
                  onField={(field) => draft.setField(fileKey, column.index, field)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ number, cells }) => (
              <tr key={number}>
                <th scope="row" className={classes.number}>
                  {number}
                </th>
                {columns.map(({ index, field }) => (
                  <td
                    key={index}
                    className={classes.cell}
                    data-taken={field !== null || undefined}
                    title={cells[index]}
                  >
                    {cells[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {(moreRows > 0 || moreColumns > 0) && (
        <div className={classes.more}>
          {moreRows > 0 && (
            <Button variant="subtle" size="compact-sm" onClick={() => setWhole(!isWhole)}>
              {isWhole
                ? t(($) => $.importScreen.guess.fewerRows)
                : t(($) => $.importScreen.guess.moreRows, { count: moreRows, n: moreRows })}
            </Button>
          )}
          {moreColumns > 0 && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => setWidth(width + columnsAtOnce)}
            >
              {t(($) => $.importScreen.guess.moreColumns, {
                count: moreColumns,
                n: format.number(moreColumns),
              })}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

type Rows = ImportFileInfo['rows'];

const hasSameRows = (before: Rows, after: Rows): boolean =>
  before[0]?.number === after[0]?.number &&
  before[0]?.cells.length === after[0]?.cells.length &&
  before[0]?.cells.every((cell, index) => cell === after[0]?.cells[index]) === true;
