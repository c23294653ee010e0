import { readCalls } from './calls.store.ts';
import { readDates } from './dates.store.ts';
import { readDeliveries } from './delivery.store.ts';
import type { LineReader } from './line-reader.ts';
import { readReminders } from './reminder-lines.ts';
import { readSilent } from './silent.store.ts';
import { readThanks } from './thanks.store.ts';

/**
 * What Today is made of, in the order of the screen within each section. A client is proposed for a call once: by
 * the first kind that names them.
 */
export const lineReaders: readonly LineReader[] = [
  { kind: 'call', read: readCalls },
  { kind: 'thanks', read: readThanks },
  { kind: 'delivery', read: readDeliveries },
  { kind: 'silent', read: readSilent },
  { kind: 'reminder', read: readReminders },
  { kind: 'date', read: readDates },
];
