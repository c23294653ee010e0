import type { ImportInput } from '#shared/contract/import.ts';
import type { WriteJobContext } from '../context.ts';
import type { HandlersOf } from '../handlers.ts';
import { inspectFile } from './inspect.ts';
import { forgetMapping, listMappings, rememberMapping } from './mappings.store.ts';
import type { ImportFile } from './read-files.ts';
import { toResult } from './result.ts';
import { withPlan } from './run-import.ts';
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

function apply(input: ImportInput, context: WriteJobContext) {
  return withPlan(input, context, async ({ plan, files }) => {
    const { sqlite, db, clock, job } = context;
    const at = clock.now();
    writePlan(sqlite, plan, at, job);
    const result = toResult(plan, files, input);
    const { clients, orders } = result;
    const isChanged = clients.created + clients.updated + orders.created + orders.updated > 0;
    const actionId = isChanged ? context.actionId : null;
    await rememberMappings(files, context);
    await recordRun(db, { actionId, at, files: files.map(({ name }) => name), result });
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
    withPlan(input, context, ({ plan, files }) => toResult(plan, files, input)),
  'import.apply': apply,
  'import.saveRejected': (input, context) => saveRejected(input, context),
  'import.mappings': (_input, { db }) => listMappings(db),
  'import.forgetMapping': async ({ id }, { db }) => {
    await forgetMapping(db, id);
    return {};
  },
  'import.history': ({ limit }, { db }) => listRuns(db, limit),
};
