import type { ActionInfo } from '#shared/contract/events.ts';
import type { Db } from '../../db/database.ts';

/** The latest actions that people did (undos are not actions of their own), newest first. */
export async function recentActions(
  db: Db,
  limit: number,
): Promise<(ActionInfo & { undone: boolean })[]> {
  const rows = await db
    .selectFrom('journal_actions')
    .select(['id', 'kind', 'params', 'at', 'undone_by_id'])
    .where('undoes_id', 'is', null)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id, kind, params, at, undone_by_id: undoneById }) => ({
    id,
    kind,
    params: JSON.parse(params) as ActionInfo['params'],
    at,
    undone: undoneById !== null,
  }));
}
