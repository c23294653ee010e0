import type { Database } from 'better-sqlite3';
import { addDays } from '#shared/rules/dates.ts';
import { prepare } from './raw-queries.ts';

const phone = `(SELECT e164 FROM client_phones WHERE client_id = clients.id AND e164 IS NOT NULL AND is_wrong = 0
  ORDER BY position, id LIMIT 1)`;
const contact = '(SELECT max(happened_at) FROM interactions WHERE client_id = clients.id)';
const isOurs = `is_target IS NOT 0 AND asked_not_to_call_on IS NULL AND NOT EXISTS (
  SELECT 1 FROM call_week_calls JOIN call_weeks ON call_weeks.id = week_id
  WHERE call_week_calls.client_id = clients.id AND finished_at IS NULL AND outcome IS NULL)`;
const inDays = 'IN (SELECT value FROM json_each(?))';

/** The statements that a day needs, with the default rules: every row is read, and none is looked at. */
export function rawToday(sqlite: Database, today: string): unknown {
  const ago = (days: number): string => addDays(today, -days);
  const days = JSON.stringify(
    Array.from({ length: 15 }, (_, ahead) => addDays(today, ahead).slice(5)),
  );
  const all = (sql: string, ...values: unknown[]): unknown[] => prepare(sqlite, sql).all(...values);
  return [
    all('SELECT key, value FROM settings'),
    all(
      `SELECT call_weeks.id, title, starts_on, count(*), sum(outcome = 'talked')
       FROM call_weeks JOIN call_week_calls ON week_id = call_weeks.id
       WHERE finished_at IS NULL AND starts_on <= ? GROUP BY call_weeks.id`,
      today,
    ),
    all(
      `SELECT call_week_calls.*, clients.name, ${phone}
       FROM call_weeks JOIN call_week_calls ON week_id = call_weeks.id
       JOIN clients ON clients.id = call_week_calls.client_id
       WHERE finished_at IS NULL AND outcome IS NULL AND planned_on <= ? ORDER BY planned_on, planned_time`,
      today,
    ),
    all(
      `SELECT clients.id, clients.name, ${phone}, first_on, revenue_minor, ${contact}
       FROM client_totals INDEXED BY client_totals_first CROSS JOIN clients ON clients.id = client_id
       WHERE last_on IS NOT NULL AND previous_on IS NULL AND last_on BETWEEN ? AND ? AND ${isOurs}
       ORDER BY revenue_minor DESC LIMIT 10`,
      ago(17),
      ago(3),
    ),
    all(
      `SELECT clients.id, clients.name, ${phone}, orders.number, delivery_on, ${contact}
       FROM orders INDEXED BY orders_delivery CROSS JOIN clients ON clients.id = client_id
       WHERE delivery_on IS NOT NULL AND delivery_on BETWEEN ? AND ? AND ${isOurs}
       ORDER BY total_minor DESC LIMIT 10`,
      ago(16),
      ago(2),
    ),
    all(
      `SELECT clients.id, clients.name, ${phone}, last_on, usual_interval_days, revenue_minor, ${contact}
       FROM client_totals INDEXED BY client_totals_rhythm CROSS JOIN clients ON clients.id = client_id
       WHERE usual_interval_days IS NOT NULL AND julianday(?) - julianday(last_on)
           BETWEEN max(1.5 * usual_interval_days, 14) AND max(2.5 * usual_interval_days, 180) AND ${isOurs}
       ORDER BY revenue_minor DESC LIMIT 10`,
      today,
    ),
    all(
      `SELECT reminders.*, clients.name, ${phone} FROM reminders LEFT JOIN clients ON clients.id = client_id
       WHERE done_at IS NULL AND due_on <= ? ORDER BY due_on, due_time`,
      today,
    ),
    // Those of 200 are shown; the best clients of each day come first, so all must be weighed.
    all(
      `SELECT clients.id, birthday, revenue_minor FROM clients LEFT JOIN client_totals ON client_id = clients.id
       WHERE birthday IS NOT NULL AND substr(birthday, -5) ${inDays} AND is_target IS NOT 0`,
      days,
    ),
    all(
      `SELECT clients.id, clients.name, ${phone} FROM clients
       WHERE birthday IS NOT NULL AND substr(birthday, -5) ${inDays} LIMIT 200`,
      days,
    ),
    all(
      `SELECT clients.name, label, on_date FROM client_dates JOIN clients ON clients.id = client_id
       WHERE substr(on_date, -5) ${inDays}`,
      days,
    ),
  ];
}
