import path from 'node:path';
import { checkDependencyRules } from '../dependency-rules/check.ts';
import { checkMessages } from '../messages-check/check.ts';
import { root } from './root.ts';
import { type Finished, runNode } from './run.ts';

/** A check's name, and what it has to say: `code` 0 is a pass. */
export interface Check {
  readonly name: string;
  readonly run: () => Promise<Finished>;
}

const tool =
  (place: string, ...args: string[]) =>
  () =>
    runNode(path.join(root, 'node_modules', place), args);

export const checks: readonly Check[] = [
  { name: 'types', run: tool('typescript/bin/tsc', '--noEmit', '--pretty') },
  { name: 'lint', run: tool('oxlint/bin/oxlint', '--type-aware', '--deny-warnings') },
  { name: 'format', run: tool('oxfmt/bin/oxfmt', '--check') },
  {
    name: 'dead code',
    run: tool('knip/bin/knip.js', '--no-progress'),
  },
  { name: 'dependency rules', run: () => listing(checkDependencyRules(root)) },
  { name: 'messages', run: () => listing(checkMessages(root)) },
];

/** One finding a line; a check that could not look at all has failed. */
async function listing(findings: Promise<readonly string[]>): Promise<Finished> {
  try {
    const lines = await findings;
    return { code: lines.length === 0 ? 0 : 1, output: lines.join('\n') };
  } catch (error) {
    return { code: 1, output: error instanceof Error ? error.message : String(error) };
  }
}
