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
  const counts = { written: 0, leftOut: 0 };
  let first = '';
  function* cards(): Generator<string> {
    for (let at = 0; at < ids.length; at += pageSize) {
      job.throwIfCancelled();
      job.progress('write', at, ids.length);
      let text = '';
      for (const contact of readContacts(sqlite, ids.slice(at, at + pageSize))) {
        first ||= contact.name;
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
  const { token } = await writeFile(files, 'contacts.vcf', () => Readable.from(cards()));
  const remove = (): void => {
    rmSync(dirname(files.find(token).path), { recursive: true, force: true });
  };
  if (contacts.of === 'client' && first === '') {
    remove();
    throw new AppError('not_found');
  }
  if (counts.written === 0) remove();
  const title = contacts.of === 'client' ? first : t(($) => $.contacts.fileName[contacts.of]);
  return { token: counts.written === 0 ? null : token, name: `${safe(title)}.vcf`, ...counts };
}
