import type { ImportInput, ImportResult } from '#shared/contract/import.ts';
import type { Output } from '#shared/contract/index.ts';
import type { WriteJobContext } from '../context.ts';
import type { HandlersOf } from '../handlers.ts';
import { freeMemory } from './free-memory.ts';
import { inspectFile } from './inspect.ts';
import { decidedOf, type Decided } from './match/remembered.store.ts';
import { forgetMapping, listMappings, rememberMapping } from './mappings.store.ts';
import type { ImportFile } from './read-files.ts';
import { toResult } from './result.ts';
import { withPlan, type PlannedImport } from './run-import.ts';
import { listRuns, recordRun } from './runs.store.ts';
import { saveRejected } from './save-rejected.ts';
import { writePlan } from './write/write-plan.ts';

const nameWithoutEnding = (name: string): string =>
  name.replace(/(?:\.[^.]{1,5}){1,2}$/, '') || name;

/** The next file with the same headings is understood without asking. */
async function rememberMappings(
  files: readonly ImportFile[],
  { db, clock }: WriteJobContext,
): Promise<void> {
  for (const { understood, source, name } of files) {
    if (!understood?.headings.some((heading) => heading !== '')) continue;
    // A format that names its columns itself needs no memory.
    if (understood.table.knownColumns) continue;
    const { headings, mapping } = understood;
    // A name that was given to these headings before stays theirs.
    const known = (await listMappings(db)).find(
      (one) => one.headings.join('|') === headings.join('|'),
    );
    await rememberMapping(db, {
      name: source.rememberAs ?? known?.name ?? nameWithoutEnding(name),
      headings,
      mapping,
      at: clock.now(),
    });
  }
}

/** Writes the plan, and lets go of it: what is left are the indexes to be made, which need the memory. */
function write(
  planned: PlannedImport,
  input: ImportInput,
  { sqlite, job, clock }: WriteJobContext,
  at: string,
): { result: ImportResult; decided: Decided[]; makeIndexes: () => void } {
  const plan = planned.take();
  const result = toResult(plan, planned.files, input);
  const { makeIndexes, clientIds } = writePlan(sqlite, plan, { at, today: clock.today() }, job);
  return { result, decided: decidedOf(plan.matching, plan.books, clientIds), makeIndexes };
}

function apply(input: ImportInput, context: WriteJobContext): Promise<Output<'import.apply'>> {
  return withPlan(input, context, async (planned) => {
    const { db, clock } = context;
    const at = clock.now();
    const { result, decided, makeIndexes } = write(planned, input, context, at);
    if (planned.isLarge) freeMemory();
    makeIndexes();
    const { clients, orders } = result;
    const isChanged = clients.created + clients.updated + orders.created + orders.updated > 0;
    const actionId = isChanged ? context.actionId : null;
    await rememberMappings(planned.files, context);
    const files = planned.files.map(({ name }) => name);
    await recordRun(db, { actionId, at, files, result, decided });
    context.describe({ params: { clients: clients.created, orders: orders.created } });
    return { ...result, actionId };
  });
}

export const importHandlers: HandlersOf<'import'> = {
  'import.inspect': async ({ files }, context) => {
    const found = [];
    for (const [index, source] of files.entries()) {
      context.job.throwIfCancelled();
      context.job.progress('reading', index, files.length);
      found.push(await inspectFile(source, context));
    }
    return found;
  },
  'import.preview': (input, context) =>
    withPlan(input, context, (planned) => toResult(planned.take(), planned.files, input)),
  'import.apply': apply,
  'import.saveRejected': (input, context) => saveRejected(input, context),
  'import.mappings': (_input, { db }) => listMappings(db),
  'import.forgetMapping': async ({ id }, { db }) => {
    await forgetMapping(db, id);
    return {};
  },
  'import.history': ({ limit }, { db }) => listRuns(db, limit),
};
