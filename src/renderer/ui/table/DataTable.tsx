/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the cells of a real table could not be placed by hand */
import { useId, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../ErrorState.tsx';
import { useKeyHints } from '../keys/key-hints.ts';
import { isTyping } from '../keys/use-hotkeys.ts';
import type { Column, Sort } from './column.ts';
import { recall } from './places.ts';
import { rowsBetween, type TableSelection } from './selection.ts';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import { usePageKeys, type KeysFrom } from './use-page-keys.ts';
import { nothingKnown, usePages, type RowSource } from './use-pages.ts';
import { useRowWindow } from './use-row-window.ts';
import classes from './DataTable.module.css';

const rowHeights = { normal: 40, compact: 32 } as const;
const headHeight = 40;

export interface DataTableProps<Row> {
  /** Said by screen readers: «Клиенты». */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly source: RowSource<Row>;
  /** Where the pages do not say themselves how many rows there are. */
  readonly rowCount?: number;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** Enter on the active row, or a click. */
  readonly onOpen?: (row: Row) => void;
  readonly density?: keyof typeof rowHeights;
  /** Rows can be chosen: by their box, Space, Shift and arrows, Ctrl/⌘+A. */
  readonly selection?: TableSelection<Row>;
  /** Instead of a table without rows. */
  readonly empty?: ReactNode;
}

/**
 * A list of any length: draws only the rows on the screen and asks only for their pages. Give it a parent with a
 * height (`<Page fill>`). Arrows or J and K, Page Up/Down, Home and End move the active row, from the moment its page is
 * open; it comes back to the place it was left at.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, source, sort, onSort, onOpen, density = 'normal', empty } = props;
  const { selection } = props;
  const { t } = useTranslation();
  const tableId = useId();
  useKeyHints([
    { keys: ['KeyK', 'KeyJ'], title: t(($) => $.help.keys.rows) },
    ...(onOpen ? [{ keys: ['Enter'], title: t(($) => $.help.keys.open) }] : []),
    ...(selection
      ? [
          { keys: ['Space'], title: t(($) => $.bulk.keys.choose) },
          { keys: ['shift+ArrowDown'], title: t(($) => $.bulk.keys.extend) },
          { keys: ['mod+KeyA'], title: t(($) => $.bulk.keys.all) },
        ]
      : []),
  ]);
  const list = JSON.stringify(source.key);
  const rowHeight = rowHeights[density];
  const [known, setKnown] = useState(() => nothingKnown<Row>(recall(list)?.count ?? 0));
  const count = props.rowCount ?? known.total;
  const [frame, rows] = useRowWindow({ list, count, rowHeight, headHeight });
  const pages = usePages(source, { ...rows, count }, known, setKnown);
  const active = Math.min(rows.active, Math.max(count - 1, 0));

  const extendTo = (index: number): void =>
    void rowsBetween(source, known.rows, active, index).then((found) => selection?.add(found));

  const onKey = (event: globalThis.KeyboardEvent, from: KeysFrom): boolean => {
    if (event.altKey) return false;
    const row = known.rows.get(active);
    const walk = targetOf(walkingKey(event), active, rows.rowsPerPage, count);
    const target = walk === null || count === 0 ? null : Math.min(Math.max(walk, 0), count - 1);
    // On a link of the rail these two are the link's own.
    const isPressed = from !== 'rail';
    if (event.ctrlKey || event.metaKey) {
      if (!selection || event.code !== 'KeyA') return false;
      selection.addAll();
    } else if (target !== null) {
      if (event.shiftKey) extendTo(target);
      rows.goTo(target);
    } else if (selection && row && event.code === 'Space' && isPressed) selection.toggle(row);
    else if (selection?.isAny && event.key === 'Escape') selection.clear();
    else if (event.key === 'Enter' && row && onOpen && isPressed) onOpen(row);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isTyping(event.target)) return;
    // On a heading's button or a box Enter is its own.
    if (event.key === 'Enter' && event.target !== event.currentTarget) return;
    if (onKey(event.nativeEvent, 'list')) event.preventDefault();
  };
  usePageKeys(frame, onKey);

  const tracks = columns.map(({ width = 'minmax(96px, 1fr)' }) => width);
  const template = [...(selection ? ['40px'] : []), ...tracks].join(' ');
  const { first, end, activate } = rows;
  // Scrolling asks for the same rows many times before it asks for others.
  const drawn = useMemo(
    () =>
      Array.from({ length: end - first }, (_, at) => first + at).map((index) => (
        <TableRow
          key={index}
          id={`${tableId}-${index}`}
          index={index}
          row={known.rows.get(index)}
          columns={columns}
          template={template}
          height={rowHeight}
          isActive={index === active}
          onOpen={onOpen}
          onActivate={activate}
          {...(selection ? { selection } : {})}
          onExtend={extendTo}
        />
      )),
    // `extendTo` starts from the active row, which is here already.
    // oxlint-disable-next-line react/exhaustive-deps
    [
      first,
      end,
      known.rows,
      columns,
      template,
      rowHeight,
      active,
      onOpen,
      activate,
      tableId,
      selection,
    ],
  );

  if (pages.error) return <ErrorState error={pages.error} onRetry={pages.retry} />;
  if (count === 0 && !pages.isFirstLoad && empty !== undefined) return empty;
  return (
    <div
      ref={frame}
      className={classes.frame}
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-multiselectable={selection !== undefined}
      aria-activedescendant={count > 0 ? `${tableId}-${active}` : undefined}
      tabIndex={0}
      onScroll={rows.onScroll}
      onKeyDown={onKeyDown}
    >
      <TableHead
        columns={columns}
        template={template}
        sort={sort}
        onSort={onSort}
        {...(selection ? { selection } : {})}
      />
      <div role="rowgroup" className={classes.body} style={{ height: rows.height }}>
        <div role="presentation" style={{ transform: `translateY(${rows.offset}px)` }}>
          {drawn}
        </div>
      </div>
    </div>
  );
}

/** J and K by their place on the keyboard, the others by their name. */
const walkingKey = ({ key, code }: globalThis.KeyboardEvent): string =>
  code === 'KeyJ' || code === 'KeyK' ? code : key;

function targetOf(key: string, active: number, page: number, count: number): number | null {
  switch (key) {
    case 'KeyJ':
    case 'ArrowDown':
      return active + 1;
    case 'KeyK':
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + page;
    case 'PageUp':
      return active - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
