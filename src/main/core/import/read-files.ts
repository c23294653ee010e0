import type { ImportKind, ImportSource } from '#shared/contract/import.ts';
import type { OwnField } from '#shared/contract/own-fields.ts';
import type { DateOrder } from '#shared/rules/dates.ts';
import { currencyFractionDigits } from '#shared/rules/money.ts';
import { phoneReader, type PhoneReader } from '../clients/phones.ts';
import type { Job, ReadContext, ReadJobContext } from '../context.ts';
import { readOwnFields } from '../own-fields/own-fields.store.ts';
import { readSettings } from '../settings/settings.store.ts';
import { UnreadableFile } from './read/table.ts';
import { Books } from './rows/books.ts';
import { WrongDateOrder } from './rows/date-cells.ts';
import { RowReader, type UnderstoodFile } from './rows/read-rows.ts';
import { lookAt, toFileProblem, understood, type FileProblem } from './understand-file.ts';

/** A file of the import: its name for lists, and either its understanding or what is wrong with it. */
export interface ImportFile {
  readonly source: ImportSource;
  readonly name: string;
  understood: UnderstoodFile | null;
  problem: FileProblem | null;
}

/** Clients first, then orders, then their lines: what is learned from one helps to understand the next. */
const turn: Record<ImportKind, number> = { clients: 0, mixed: 1, orders: 2, lines: 3 };

const nameOf = (source: ImportSource, files: ReadContext['files']): string => {
  try {
    return files.find(source.token).name;
  } catch {
    return source.token;
  }
};

/** Opens all files. Whoever calls this closes them (`closeFiles`). */
export async function openFiles(
  sources: readonly ImportSource[],
  context: Pick<ReadJobContext, 'db' | 'files' | 'job'>,
): Promise<ImportFile[]> {
  const opened: ImportFile[] = [];
  try {
    for (const source of sources) {
      const name = nameOf(source, context.files);
      const file: ImportFile = { source, name, understood: null, problem: null };
      opened.push(file);
      try {
        const look = await lookAt(source, context);
        const result = understood(look);
        if ('code' in result) {
          await look.table.close();
          file.problem = result;
        } else file.understood = result;
      } catch (error) {
        file.problem = toFileProblem(error, name);
      }
    }
    return opened;
  } catch (error) {
    await closeFiles(opened);
    throw error;
  }
}

export async function closeFiles(files: readonly ImportFile[]): Promise<void> {
  for (const file of files) await file.understood?.table.close();
}

interface Shop {
  readonly phoneReader: PhoneReader;
  readonly fractionDigits: number;
  readonly currency: string;
  readonly today: string;
  readonly ownFields: readonly OwnField[];
}

export async function shopOf({ db, clock }: Pick<ReadContext, 'db' | 'clock'>): Promise<Shop> {
  const settings = await readSettings(db);
  return {
    phoneReader: await phoneReader(settings.country),
    fractionDigits: currencyFractionDigits(settings.currency),
    currency: settings.currency,
    today: clock.today(),
    ownFields: await readOwnFields(db),
  };
}

/**
 * Reads every file into books. A file that turns out to be broken further down is left out as a whole, so that no
 * order of it is taken by half; a file whose dates turn out to be month first is read so from its start.
 */
export async function readFiles(
  files: readonly ImportFile[],
  shop: Shop,
  job: Job,
): Promise<Books> {
  const dateOrders = new Map<ImportFile, DateOrder>();
  for (;;) {
    const books = new Books();
    const again = await readAll(files, { shop, job, books, dateOrders });
    if (again) continue;
    books.names.endOfReading();
    for (const [index, file] of files.entries()) {
      if (file.problem) {
        const { code, params } = file.problem;
        books.rejections.add(index, null, {
          column: null,
          code: 'file_unreadable',
          params: { ...params, problem: code },
        });
      }
    }
    return books;
  }
}

interface Reading {
  readonly shop: Shop;
  readonly job: Job;
  readonly books: Books;
  readonly dateOrders: Map<ImportFile, DateOrder>;
}

/** Answers whether everything has to be read again, with what was learned. */
async function readAll(files: readonly ImportFile[], reading: Reading): Promise<boolean> {
  const { shop, job, books, dateOrders } = reading;
  const inTurn = files
    .map((file, index) => ({ file, index }))
    .filter(({ file }) => file.understood !== null)
    .toSorted((a, b) => turnOf(a.file) - turnOf(b.file));
  const totalBytes = inTurn.reduce(
    (sum, { file }) => sum + (file.understood?.table.sizeBytes ?? 0),
    0,
  );
  let bytesBefore = 0;
  for (const { file, index } of inTurn) {
    const { understood: current } = file;
    if (!current) continue;
    const reader = new RowReader(current, {
      ...shop,
      books,
      file: index,
      dateOrder: dateOrders.get(file),
    });
    try {
      const batches = current.table.batches({
        ...(current.sheet === undefined ? {} : { sheet: current.sheet }),
        onBytes: (bytes) => job.progress('reading', bytesBefore + bytes, totalBytes),
        signal: () => job.throwIfCancelled(),
      });
      for await (const batch of batches) for (const row of batch) reader.read(row);
    } catch (error) {
      if (error instanceof WrongDateOrder) dateOrders.set(file, error.order);
      else if (error instanceof UnreadableFile) {
        file.problem = toFileProblem(error, file.name);
        await current.table.close();
        file.understood = null;
      } else throw error;
      return true;
    }
    bytesBefore += current.table.sizeBytes;
  }
  return false;
}

const turnOf = (file: ImportFile): number => (file.understood ? turn[file.understood.kind] : 0);
