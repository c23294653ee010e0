import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';
import { type Place, placeOf } from './place.ts';

export interface Usage {
  /** A key without its plural ending, or the beginning of keys when `branch`. */
  readonly key: string;
  /** Any key beneath `key` may be meant. */
  readonly branch: boolean;
  readonly place: Place;
}

/**
 * Every key that the code under `src` (the messages themselves aside) names, in one of three ways:
 * a selector whose parameter is called `$`, `($) => $.clients.title`; a selector with a computed
 * part, `($) => $.clients.state[state]`, which may mean any key beneath `clients.state`; and, where a
 * key comes from elsewhere, a comment `// messages: clients.state.*` (or one whole key).
 * @throws when the code names no message at all.
 */
export function readUsages(root: string): Usage[] {
  const files = globSync('src/**/*.{ts,tsx}', { cwd: root })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => !/^src\/shared\/i18n\/(?:ru|en)\//u.test(file));
  const usages = files.toSorted().flatMap((file) => usagesIn(root, file));
  if (usages.length === 0) throw new Error(`No message is used under ${path.join(root, 'src')}.`);
  return usages;
}

function usagesIn(root: string, file: string): Usage[] {
  const source = readFileSync(path.join(root, file), 'utf8');
  const { program, comments, errors } = parseSync(file, source);
  const [error] = errors;
  if (error) throw new Error(`${file} cannot be parsed: ${error.message}`);
  const found: Usage[] = [];
  const member = (node: ESTree.MemberExpression) => {
    const chain = chainOf(node);
    if (!chain) return;
    const { names, branch } = chain;
    found.push({ key: names.join('.'), branch, place: placeOf(file, source, node.start) });
    // The objects inside this chain are its own beginning, not usages.
    inner.add(node.object);
  };
  const inner = new Set<unknown>();
  new Visitor({
    MemberExpression: (node) => {
      if (inner.has(node)) inner.add(node.object);
      else member(node);
    },
  }).visit(program);
  return [...found, ...declared(file, source, comments)];
}

function declared(
  file: string,
  source: string,
  comments: readonly { value: string; start: number }[],
): Usage[] {
  return comments.flatMap(({ value, start }) =>
    [...value.matchAll(/^\s*\*?\s*messages: ([\w.*, ]+)/gmu)].flatMap(([, list = '']) =>
      list
        .split(/[\s,]+/u)
        .filter(Boolean)
        .map((name) => ({
          key: name.replace(/\.\*$/u, ''),
          branch: name.endsWith('.*'),
          place: placeOf(file, source, start),
        })),
    ),
  );
}

/** `$.a.b` gives its names; `$.a[b].c` gives `a` and that any key beneath it may be meant. */
function chainOf(
  node: ESTree.Expression,
): { names: readonly string[]; branch: boolean } | undefined {
  if (node.type === 'Identifier') {
    return node.name === '$' ? { names: [], branch: false } : undefined;
  }
  if (node.type === 'TSNonNullExpression') return chainOf(node.expression);
  if (node.type !== 'MemberExpression') return undefined;
  const before = chainOf(node.object);
  if (!before || before.branch) return before;
  const { property, computed } = node;
  if (!computed && property.type === 'Identifier') {
    return { names: [...before.names, property.name], branch: false };
  }
  if (property.type === 'Literal' && typeof property.value === 'string') {
    return { names: [...before.names, property.value], branch: false };
  }
  return { names: before.names, branch: true };
}
