import Sqlite from 'better-sqlite3';
import { firstPageSql } from '../first-page.ts';

/** Node, better-sqlite3 and the first query, and nothing else. Bundled before it runs, as the other is. */
const sqlite = new Sqlite(process.argv[2] ?? '', { readonly: true });
const rows = sqlite.prepare(firstPageSql).all();
process.stdout.write(`${rows.length}\n`);
sqlite.close();
