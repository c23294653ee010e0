import type { Database as Sqlite } from 'better-sqlite3';
import { deleteLeaving, gatherLeaving } from '../../db/leaving.ts';

/**
 * Removes an order with its lines, and the returns made from it: left alone they would take from revenue what no
 * sale had brought.
 */
export const removeOrder = (sqlite: Sqlite, id: number): void =>
  deleteLeaving(sqlite, gatherLeaving(sqlite, 'orders', [id]));
