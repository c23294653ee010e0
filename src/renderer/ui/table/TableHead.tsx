/* oxlint-disable jsx-a11y/prefer-tag-over-role -- see DataTable */
import { Checkbox, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Column, Sort } from './column.ts';
import type { TableSelection } from './selection.ts';
import classes from './DataTable.module.css';

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly template: string;
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
  readonly selection?: TableSelection<Row>;
}

export function TableHead<Row>({
  columns,
  template,
  sort,
  onSort,
  selection,
}: TableHeadProps<Row>) {
  const { t } = useTranslation();
  return (
    <div role="rowgroup" className={classes.head}>
      <div
        role="row"
        aria-rowindex={1}
        className={classes.row}
        style={{ gridTemplateColumns: template }}
      >
        {selection && (
          <div role="columnheader" className={classes.box}>
            <Checkbox
              size="xs"
              aria-label={t(($) => $.bulk.chooseAll)}
              checked={selection.isAll}
              indeterminate={selection.isAny && !selection.isAll}
              onChange={() => (selection.isAny ? selection.clear() : selection.addAll())}
            />
          </div>
        )}
        {columns.map((column) => {
          const direction = sort?.column === column.id ? sort.direction : undefined;
          const Arrow = direction === 'desc' ? IconArrowDown : IconArrowUp;
          const { firstDirection = 'asc' } = column;
          const opposite = direction === 'asc' ? 'desc' : 'asc';
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-sort={direction && (direction === 'asc' ? 'ascending' : 'descending')}
              className={classes.cell}
              data-align={column.align}
            >
              {column.isSortable && onSort ? (
                <UnstyledButton
                  className={classes.sort}
                  onClick={() =>
                    onSort({
                      column: column.id,
                      direction: direction === undefined ? firstDirection : opposite,
                    })
                  }
                >
                  {column.header}
                  {direction && <Arrow size={14} stroke={1.5} aria-hidden />}
                </UnstyledButton>
              ) : (
                column.header
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
