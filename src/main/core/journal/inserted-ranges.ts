import type { JournaledTable } from '../../db/database.ts';

/** Per table, the ranges of ids (both ends included) that an action inserted. */
export type InsertedRanges = Partial<Record<JournaledTable, [first: number, last: number][]>>;
