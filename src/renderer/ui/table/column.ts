import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  /** Figures stand at the end, in figures of one width. */
  readonly align?: 'start' | 'end';
  /** A track of a CSS grid: `120px`, `minmax(160px, 2fr)`. */
  readonly width?: string;
  /** Whether the heading sorts: the source does, in SQL. */
  readonly isSortable?: boolean;
  /** The way it sorts first: names up, sums and dates down. */
  readonly firstDirection?: Sort['direction'];
  readonly cell: (row: Row) => ReactNode;
}

export interface Sort {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}
