import Sqlite from 'better-sqlite3';
import { addMonths } from '#shared/rules/dates.ts';
import { rawTop } from '../raw-queries.ts';

/** Node, better-sqlite3 and the same question, and nothing else. Bundled before it runs, as the other is. */
const [, , base = '', today = ''] = process.argv;
const sqlite = new Sqlite(base, { readonly: true });
const rows = rawTop(sqlite, addMonths(today, -12), today);
process.stdout.write(`${JSON.stringify(rows).length}\n`);
sqlite.close();
