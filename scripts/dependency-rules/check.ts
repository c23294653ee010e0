import { findCycles } from './cycles.ts';
import { readModules } from './modules.ts';
import { rules } from './rules.ts';

/**
 * Every breach of the dependency rules under `<root>/src`, one line each:
 * `file:line rule: "what is imported" (why)`.
 * @throws when there is nothing to check, or a file cannot be parsed.
 */
export async function checkDependencyRules(root: string): Promise<string[]> {
  const { imports } = readModules(root);
  const breaches = imports.flatMap((found) =>
    rules
      .filter((rule) => rule.isBrokenBy(found))
      .map(({ name, why }) => `${found.from}:${found.line} ${name}: "${found.specifier}" (${why})`),
  );
  const cycles = findCycles(imports).map(
    (files) => `${files[0]}:1 no-cycles: ${[...files, files[0]].join(' → ')}`,
  );
  return [...breaches, ...cycles];
}
