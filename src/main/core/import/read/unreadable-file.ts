/**
 * Why a file was refused. What each carries in `params`:
 * `not_a_table` {kind}, `no_such_sheet` {sheet, sheets}, `too_many_columns` {row, limit},
 * `too_many_rows` {limit}, `row_too_long` {row, limit}, `too_large_inflated` {limitBytes},
 * `damaged` {row} where a row is known, `unknown_encoding` {encoding}, `unreadable` {reason}
 * (the operating system's code: EACCES, EBUSY, EIO); the rest carry nothing.
 */
export type UnreadableCode =
  | 'empty'
  | 'not_a_table'
  | 'password_protected'
  | 'damaged'
  | 'too_large_inflated'
  | 'too_many_columns'
  | 'too_many_rows'
  | 'row_too_long'
  | 'old_excel'
  | 'not_found'
  | 'no_such_sheet'
  | 'unknown_encoding'
  | 'unreadable';

/** What a file that is no table turned out to be, as far as its first bytes tell. */
export type FileKind =
  | 'pdf'
  | 'picture'
  | 'document'
  | 'presentation'
  | 'ods'
  | 'xlsb'
  | 'archive'
  | 'html'
  | 'xml'
  | 'json'
  | 'vcard'
  | 'database'
  | 'program'
  | 'folder'
  | 'binary';

export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly code: UnreadableCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: UnreadableCode, params: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.code = code;
    this.params = params;
  }
}

export function notATable(kind: FileKind): UnreadableFile {
  return new UnreadableFile('not_a_table', { kind });
}
