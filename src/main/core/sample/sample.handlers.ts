import { AppError } from '#shared/contract/errors.ts';
import { journaledTables } from '../../db/database.ts';
import type { HandlersOf } from '../handlers.ts';
import { readSettings, writeSettings } from '../settings/settings.store.ts';
import { writePastWeek } from './past-week.store.ts';
import { seededRandom } from './random.ts';
import { writeShop } from './write-shop.ts';

const shopNames = { ru: 'Чайная лавка', en: 'The Tea Shop' } as const;

export const sampleHandlers: HandlersOf<'sample'> = {
  'sample.create': async ({ seed, language, ...size }, { sqlite, db, clock, job }) => {
    const isEmpty =
      sqlite.prepare('SELECT 1 FROM clients UNION ALL SELECT 1 FROM orders LIMIT 1').get() ===
      undefined;
    if (!isEmpty) throw new AppError('base_not_empty');
    const moment = { today: clock.today(), now: clock.now() };
    const random = seededRandom(seed);
    writeShop(sqlite, random, size, moment, job);
    writePastWeek(sqlite, random, moment);
    const { shopName } = await readSettings(db);
    await writeSettings(db, {
      isSample: true,
      welcomed: true,
      ...(shopName === '' ? { shopName: shopNames[language] } : {}),
    });
    job.progress('indexing', 0, null);
    return { clients: size.clients, orders: size.orders };
  },

  'sample.clear': async (_input, { sqlite, db, actionId, describe }) => {
    if (!(await readSettings(db)).isSample) throw new AppError('not_a_sample');
    sqlite.exec(`
      CREATE TEMP TABLE IF NOT EXISTS touched_clients (client_id INTEGER PRIMARY KEY);
      INSERT OR IGNORE INTO touched_clients SELECT id FROM clients;
      UPDATE journal_current SET is_logging = 0;
    `);
    // The themes that the program brings stay.
    for (const table of journaledTables.toReversed()) {
      sqlite.exec(`DELETE FROM ${table} ${table === 'themes' ? 'WHERE code IS NULL' : ''}`);
    }
    sqlite.exec(
      'DELETE FROM import_runs; DELETE FROM incoming_calls; DELETE FROM journal_changes;',
    );
    sqlite.prepare('DELETE FROM journal_actions WHERE id <> ?').run(actionId);
    await writeSettings(db, { welcomed: false });
    describe({ isFinal: true });
    return {};
  },
};
