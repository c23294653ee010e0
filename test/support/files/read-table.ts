import {
  type Cell,
  type OpenOptions,
  type Row,
  UnreadableFile,
  openTable,
} from '#main/core/import/read/table.ts';
import { temporaryFile } from './temporary.ts';

export interface ReadBack {
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly rows: readonly Row[];
}

/** Opens bytes as a table and reads all of it. */
export async function readBack(
  bytes: Uint8Array | string,
  options: OpenOptions & { readonly sheet?: string } = {},
): Promise<ReadBack> {
  const { sheet, ...open } = options;
  const table = await openTable(temporaryFile(bytes), open);
  try {
    const rows: Row[] = [];
    for await (const batch of table.batches(sheet === undefined ? {} : { sheet })) {
      rows.push(...batch);
    }
    return { encoding: table.encoding, delimiter: table.delimiter, rows };
  } finally {
    await table.close();
  }
}

export async function cellsOf(
  bytes: Uint8Array | string,
  options: OpenOptions & { readonly sheet?: string } = {},
): Promise<readonly (readonly Cell[])[]> {
  return (await readBack(bytes, options)).rows.map((row) => row.cells);
}

/** Why opening or reading these bytes is refused; null when it is not. */
export async function refusalOf(
  bytes: Uint8Array | string,
  options: OpenOptions & { readonly sheet?: string } = {},
): Promise<{ code: string; params: Readonly<Record<string, string | number>> } | null> {
  try {
    await readBack(bytes, options);
    return null;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { code: error.code, params: error.params };
  }
}
