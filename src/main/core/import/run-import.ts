import { AppError } from '#shared/contract/errors.ts';
import type { ImportInput } from '#shared/contract/import.ts';
import type { ReadJobContext } from '../context.ts';
import { matchPeople } from './match/match.ts';
import { makePlan, type Plan } from './plan/plan.ts';
import { closeFiles, openFiles, readFiles, shopOf, type ImportFile } from './read-files.ts';

export interface PlannedImport {
  readonly plan: Plan;
  readonly files: readonly ImportFile[];
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
  const { sqlite, job } = context;
  const files = await openFiles(input.files, context);
  try {
    const books = await readFiles(files, await shopOf(context), job);
    assertSomethingRead(files);
    const matching = matchPeople(sqlite, books, input.decisions, job);
    const plan = makePlan({ sqlite, books, matching, job });
    return await work({ plan, files });
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
