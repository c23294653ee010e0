import type { TableFile } from './table-file.ts';
import { UnreadableFile } from './unreadable-file.ts';

export type { BatchOptions, Cell, Row, SheetInfo, TableFile } from './table-file.ts';
export { type FileKind, type UnreadableCode, UnreadableFile } from './unreadable-file.ts';
export { detached } from './detached.ts';

export interface OpenOptions {
  /** The name to show, when the path is a temporary one. */
  readonly name?: string;
  /** Set by hand where the guess was wrong; any of the names in `TableFile.encoding`. */
  readonly encoding?: string;
  readonly delimiter?: string;
}

/** Finds out what the file is by its contents, whatever its name ends in. */
export function openTable(_path: string, _options: OpenOptions = {}): Promise<TableFile> {
  return Promise.reject(new UnreadableFile('unreadable', { reason: 'ENOSYS' }));
}
