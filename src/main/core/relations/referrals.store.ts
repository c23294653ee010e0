import type { Database as Sqlite } from 'better-sqlite3';
import { mostTreeNodes } from '#shared/contract/relations.ts';
import type { Output } from '#shared/contract/index.ts';
import { prepared } from '../../db/prepared.ts';
import { withBranches, type Brought } from './referral-tree.ts';

/** So far up a line of recommendations is followed. */
const highest = 100;

/**
 * Those who came by a client's word, directly or through others. UNION keeps each client once, so that a circle (a
 * merge may make one) ends by itself; SQLite walks breadth first, so everyone stands behind whoever brought them
 * (https://www.sqlite.org/lang_with.html#controlling_depth_first_versus_breadth_first_search).
 */
const belowSql = `WITH RECURSIVE below (id) AS (
    SELECT id FROM clients WHERE recommended_by_id = @clientId AND id <> @clientId
    UNION
    SELECT clients.id FROM below JOIN clients ON clients.recommended_by_id = below.id WHERE clients.id <> @clientId)`;

/** From whoever brought the client up to the first. */
const aboveSql = `WITH RECURSIVE above (id) AS (
    SELECT recommended_by_id FROM clients WHERE id = @clientId AND recommended_by_id IS NOT NULL
    UNION
    SELECT recommended_by_id FROM above JOIN clients ON clients.id = above.id
    WHERE recommended_by_id IS NOT NULL AND recommended_by_id <> @clientId
    LIMIT ${highest})
  SELECT clients.id, clients.name FROM above CROSS JOIN clients ON clients.id = above.id WHERE clients.id <> @clientId`;

/** Who brought whom, with the revenue of all time that came of it. */
export function readTree(sqlite: Sqlite, clientId: number): Output<'relations.tree'> {
  const all = prepared(
    sqlite,
    `${belowSql} SELECT clients.id, recommended_by_id AS broughtById, revenue_minor AS revenueMinor
     FROM below CROSS JOIN clients ON clients.id = below.id
     JOIN client_totals ON client_totals.client_id = clients.id`,
  ).all({ clientId }) as Brought[];
  const tree = withBranches(clientId, all);
  const shown = tree.nodes.slice(0, mostTreeNodes);
  const rows = prepared(
    sqlite,
    `SELECT clients.id, name, orders FROM json_each(?) AS wanted CROSS JOIN clients ON clients.id = wanted.value
     JOIN client_totals ON client_totals.client_id = clients.id`,
  ).all(JSON.stringify(shown.map(({ id }) => id))) as {
    id: number;
    name: string;
    orders: number;
  }[];
  const known = new Map(rows.map((row) => [row.id, row]));
  return {
    above: prepared(sqlite, aboveSql).all({ clientId }) as { id: number; name: string }[],
    nodes: shown.map((node) => ({
      ...node,
      name: known.get(node.id)?.name ?? '',
      orders: known.get(node.id)?.orders ?? 0,
    })),
    below: tree.below,
    belowMinor: tree.belowMinor,
  };
}
