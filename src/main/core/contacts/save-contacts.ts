import type { Database as Sqlite } from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { AppError } from '#shared/contract/errors.ts';
import type { ContactsOf } from '#shared/contract/contacts.ts';
import type { Output, ParsedInput } from '#shared/contract/index.ts';
import { createI18n } from '#shared/i18n/index.ts';
import { clientView } from '../clients/client-conditions.store.ts';
import { readOrder } from '../clients/client-list.store.ts';
import type { ReadJobContext } from '../context.ts';
import { writeFile } from '../export/write-file.ts';
import { segmentMoment } from '../segments/segment-clients.store.ts';
import { clientsOfWeek, readContacts } from './contacts.store.ts';
import { vcardText, type Contact } from './vcard-write.ts';

const pageSize = 500;

/** Ids of the clients in their order. Throws `not_found` for a week, a segment or a client that is gone. */
async function idsOf(contacts: ContactsOf, context: ReadJobContext): Promise<number[]> {
  const { sqlite } = context;
  if (contacts.of === 'client') return [contacts.clientId];
  if (contacts.of === 'callWeek') return clientsOfWeek(sqlite, contacts.weekId);
  const { filter, sort } = contacts;
  return readOrder(
    sqlite,
    await clientView(context, { filter, sort }),
    await segmentMoment(context),
  );
}

/** Somebody who can be reached: nothing else is of use in a telephone. */
const isReachable = ({ phones, emails }: Contact): boolean => phones.length + emails.length > 0;

/** Throws `not_found`. */
function nameOf(sqlite: Sqlite, clientId: number): string {
  const name = sqlite.prepare('SELECT name FROM clients WHERE id = ?').pluck().get(clientId);
  if (typeof name !== 'string') throw new AppError('not_found');
  return name;
}

const safe = (text: string): string => text.replaceAll(/[<>:"/\\|?*]/g, ' ').trim();

/**
 * Writes the contacts to a file for its token, a page of clients at a time. What was written so far is removed when it
 * is cancelled or the disk is full. Throws `not_found`, `cancelled`, `file_not_saved`.
 */
export async function saveContacts(
  { contacts, language }: ParsedInput<'contacts.save'>,
  context: ReadJobContext,
): Promise<Output<'contacts.save'>> {
  const { sqlite, files, job } = context;
  const { t } = createI18n(language);
  const ids = await idsOf(contacts, context);
  // A browser names the file as the core has named it.
  const title =
    contacts.of === 'client'
      ? nameOf(sqlite, contacts.clientId)
      : t(($) => $.contacts.fileName[contacts.of]);
  const name = `${safe(title)}.vcf`;
  const counts = { written: 0, leftOut: 0 };
  function* cards(): Generator<string> {
    for (let at = 0; at < ids.length; at += pageSize) {
      job.throwIfCancelled();
      job.progress('write', at, ids.length);
      let text = '';
      for (const contact of readContacts(sqlite, ids.slice(at, at + pageSize))) {
        if (!isReachable(contact)) {
          counts.leftOut += 1;
          continue;
        }
        counts.written += 1;
        text += vcardText(contact);
      }
      yield text;
    }
  }
  const { token } = await writeFile(files, name, () => Readable.from(cards()));
  const isNobody = counts.written === 0;
  if (isNobody) rmSync(dirname(files.find(token).path), { recursive: true, force: true });
  return { token: isNobody ? null : token, name, ...counts };
}
