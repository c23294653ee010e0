import { readCalls } from './calls.store.ts';
import { readDates } from './dates.store.ts';
import { readDeliveries } from './delivery.store.ts';
import type { LineReader } from './line-reader.ts';
import { readReminders } from './reminder-lines.ts';
import { readSilent } from './silent.store.ts';
import { readThanks } from './thanks.store.ts';

/**
 * What Today is made of; a section stands in this order, or by the hour where its lines have one. Rules propose nobody
 * whom a call or a reminder to call names already, and each client once: by the first kind that names them.
 */
export const lineReaders: readonly LineReader[] = [
  { kind: 'call', read: readCalls },
  { kind: 'reminder', read: readReminders },
  { kind: 'thanks', read: readThanks },
  { kind: 'delivery', read: readDeliveries },
  { kind: 'silent', read: readSilent },
  { kind: 'date', read: readDates },
];
