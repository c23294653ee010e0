import { callWeekTables } from './call-week.ts';
import { clientDetailsTables } from './client-details.ts';
import { clientsTables } from './clients.ts';
import { contactsTables } from './contacts.ts';
import { derivedTables } from './derived.ts';
import { duplicatesTables } from './duplicates.ts';
import { importTables } from './import.ts';
import { journalTables } from './journal.ts';
import { noticesTables } from './notices.ts';
import { ordersTables } from './orders.ts';
import { ownFieldsTables } from './own-fields.ts';
import { phoneTables } from './phone.ts';
import { settingsTables } from './settings.ts';
import { todayTables } from './today.ts';

/**
 * The first schema. Frozen once released: a change is a migration of its own.
 *
 * Conventions: money in minor units (`…_minor`), quantities in thousandths (`…_milli`), dates `yyyy-mm-dd`
 * (`…_on`), instants ISO UTC (`…_at`), booleans 0/1 (`is_…`). Every journaled table has an AUTOINCREMENT id:
 * an id is never given twice, so the rows that an action inserted are a range of ids (see core/journal).
 */
export const initial = [
  settingsTables,
  clientsTables,
  ownFieldsTables,
  clientDetailsTables,
  ordersTables,
  callWeekTables,
  contactsTables,
  phoneTables,
  noticesTables,
  todayTables,
  duplicatesTables,
  derivedTables,
  importTables,
  journalTables,
].join('');
