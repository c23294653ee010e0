/* oxlint-disable jsx-a11y/prefer-tag-over-role -- see DataTable */
import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Column } from './column.ts';
import type { TableSelection } from './selection.ts';
import classes from './DataTable.module.css';

interface TableRowProps<Row> {
  readonly id: string;
  readonly index: number;
  /** Undefined while it is on its way. */
  readonly row: Row | undefined;
  readonly columns: readonly Column<Row>[];
  readonly template: string;
  readonly height: number;
  readonly isActive: boolean;
  readonly onOpen: ((row: Row) => void) | undefined;
  readonly onActivate: (index: number) => void;
  readonly selection?: TableSelection<Row>;
  /** Chooses all rows from the active one to this. */
  readonly onExtend: (index: number) => void;
}

export function TableRow<Row>(props: TableRowProps<Row>) {
  const { id, index, row, columns, template, height, isActive, onOpen, onActivate } = props;
  const { selection, onExtend } = props;
  const { t } = useTranslation();
  const isChosen = row !== undefined && (selection?.has(row) ?? false);
  return (
    // The grid has the focus and the keys; a row is only pointed at.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selection ? isChosen : isActive}
      className={classes.row}
      data-active={isActive || undefined}
      data-chosen={isChosen || undefined}
      data-opens={onOpen !== undefined || undefined}
      style={{ gridTemplateColumns: template, height }}
      onClick={() => {
        onActivate(index);
        if (row !== undefined) onOpen?.(row);
      }}
    >
      {selection && (
        // A click beside the box is meant for it too; its key is Space on the row.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          role="gridcell"
          className={classes.box}
          onClick={(event) => {
            event.stopPropagation();
            if (event.shiftKey) onExtend(index);
            else if (row !== undefined) selection.toggle(row);
            onActivate(index);
          }}
        >
          {row !== undefined && (
            <Checkbox
              size="xs"
              tabIndex={-1}
              aria-label={t(($) => $.bulk.choose, { name: selection.nameOf(row) })}
              checked={isChosen}
              readOnly
            />
          )}
        </div>
      )}
      {columns.map((column) => (
        <div key={column.id} role="gridcell" className={classes.cell} data-align={column.align}>
          {row === undefined ? <span className={classes.waiting} /> : column.cell(row)}
        </div>
      ))}
    </div>
  );
}
