/* oxlint-disable jsx-a11y/prefer-tag-over-role -- see DataTable */
import type { Column } from './column.ts';
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
}

export function TableRow<Row>(props: TableRowProps<Row>) {
  const { id, index, row, columns, template, height, isActive, onOpen, onActivate } = props;
  return (
    // The grid has the focus and the keys; a row is only pointed at.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isActive}
      className={classes.row}
      data-opens={onOpen !== undefined || undefined}
      style={{ gridTemplateColumns: template, height }}
      onClick={() => {
        onActivate(index);
        if (row !== undefined) onOpen?.(row);
      }}
    >
      {columns.map((column) => (
        <div key={column.id} role="gridcell" className={classes.cell} data-align={column.align}>
          {row === undefined ? <span className={classes.waiting} /> : column.cell(row)}
        </div>
      ))}
    </div>
  );
}
