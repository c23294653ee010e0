import { AppError } from '#shared/contract/errors.ts';
import type { ImportInput } from '#shared/contract/import.ts';
import type { ReadJobContext } from '../context.ts';
import { freeMemory } from './free-memory.ts';
import { handEdits } from './hand-edits.store.ts';
import { matchPeople } from './match/match.ts';
import { makePlan, type Plan } from './plan/plan.ts';
import { closeFiles, openFiles, readFiles, shopOf, type ImportFile } from './read-files.ts';

/** Below so many rows there is nothing worth looking for. */
const largeFrom = 200_000;

/** A plan that is given away once: whoever has taken it decides how long its memory is needed. */
export interface PlannedImport {
  readonly files: readonly ImportFile[];
  readonly isLarge: boolean;
  take(): Plan;
}

async function planned(
  input: ImportInput,
  { sqlite, job, ...context }: ReadJobContext,
  files: readonly ImportFile[],
): Promise<PlannedImport> {
  const books = await readFiles(files, await shopOf(context), job);
  assertSomethingRead(files);
  const isLarge = books.orders.length + books.parties.count > largeFrom;
  if (isLarge) freeMemory();
  const edits = handEdits(sqlite);
  const matching = matchPeople(sqlite, books, { decisions: input.decisions, edits }, job);
  let plan: Plan | null = makePlan({ sqlite, books, matching, edits, job });
  if (isLarge) freeMemory();
  return {
    files,
    isLarge,
    take: () => {
      const taken = plan;
      plan = null;
      if (!taken) throw new Error('the plan was taken already');
      return taken;
    },
  };
}

/**
 * Reads, matches and plans: everything but the writing. `work` gets the plan while the files are still open.
 * Throws `file_unreadable` or `import_no_mapping` where none of the files can be taken.
 */
export async function withPlan<T>(
  input: ImportInput,
  context: ReadJobContext,
  work: (planned: PlannedImport) => T | Promise<T>,
): Promise<T> {
  const files = await openFiles(input.files, context);
  try {
    return await work(await planned(input, context, files));
  } finally {
    await closeFiles(files);
  }
}

function assertSomethingRead(files: readonly ImportFile[]): void {
  const [first] = files;
  if (!first?.problem || files.some(({ problem }) => problem === null)) return;
  const { code, params } = first.problem;
  if (code === 'no_mapping') {
    throw new AppError('import_no_mapping', { file: first.name });
  }
  throw new AppError('file_unreadable', { ...params, file: first.name, problem: code });
}
