import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Row } from './table-file.ts';

const BATCH_ROWS = 1_000;
/** Very wide rows come in smaller batches, so that a batch stays within a few megabytes. */
const BATCH_CELLS = 200_000;

/** Rows as they come, in batches; gives way to the event loop after each of the source's pieces. */
export async function* batched(
  pieces: AsyncIterable<readonly Row[]>,
  signal?: () => void,
): AsyncGenerator<readonly Row[]> {
  let batch: Row[] = [];
  let cells = 0;
  for await (const piece of pieces) {
    for (const row of piece) {
      batch.push(row);
      cells += row.cells.length;
      if (batch.length < BATCH_ROWS && cells < BATCH_CELLS) continue;
      signal?.();
      yield batch;
      batch = [];
      cells = 0;
    }
    signal?.();
    await nextTurn();
  }
  if (batch.length > 0) yield batch;
}

export async function firstRows(
  batches: AsyncIterable<readonly Row[]>,
  count: number,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  if (count <= 0) return rows;
  for await (const batch of batches) {
    for (const row of batch) {
      rows.push(row);
      if (rows.length === count) return rows;
    }
  }
  return rows;
}
