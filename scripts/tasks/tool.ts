import path from 'node:path';
import { root } from '../lib/root.ts';
import { runNode } from '../lib/run.ts';

/** `node scripts/tool.mjs vitest run` is vitest under the project's Node, installed if need be. */
const tools: Readonly<Record<string, string>> = {
  vitest: 'vitest/vitest.mjs',
  oxfmt: 'oxfmt/bin/oxfmt',
};

const [name = '', ...args] = process.argv.slice(2);
const file = tools[name];
if (!file) throw new Error(`There is no tool "${name}". Known: ${Object.keys(tools).join(', ')}.`);
process.exitCode = (
  await runNode(path.join(root, 'node_modules', file), args, { output: 'show' })
).code;
