import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { parseSync, Visitor } from 'vite';

/** One import as the rules see it. Paths are from the project's folder, with `/`. */
export interface Import {
  /** The importing file, such as `src/main/core/app.ts`. */
  readonly from: string;
  readonly line: number;
  /** What is written between the quotation marks. */
  readonly specifier: string;
  /** Where it leads: a file of the project, a package (`kysely`), or Node itself (`node:fs`). */
  readonly to: Target;
  /** Leaves nothing in the compiled program. */
  readonly typeOnly: boolean;
}

export type Target =
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'node'; readonly name: string }
  | { readonly kind: 'unknown'; readonly name: string };

export interface Modules {
  readonly files: readonly string[];
  readonly imports: readonly Import[];
}

/**
 * Reads the imports of every TypeScript file under `<root>/src`, type-only ones included.
 * @throws when there is no file, or one cannot be parsed: a check that saw nothing proves nothing.
 */
export function readModules(root: string): Modules {
  const files = globSync('src/**/*.{ts,tsx}', { cwd: root })
    .map((file) => file.replaceAll(path.sep, '/'))
    .toSorted();
  if (files.length === 0) throw new Error(`There is no module under ${path.join(root, 'src')}.`);
  return { files, imports: files.flatMap((file) => importsOf(root, file)) };
}

function importsOf(root: string, file: string): Import[] {
  const source = readFileSync(path.join(root, file), 'utf8');
  const { program, module, errors } = parseSync(file, source);
  const [error] = errors;
  if (error) throw new Error(`${file} cannot be parsed: ${error.message}`);
  const found: Import[] = [];
  const add = (start: number, specifier: string, typeOnly: boolean) =>
    found.push({
      from: file,
      line: source.slice(0, start).split('\n').length,
      specifier,
      to: resolve(root, file, specifier),
      typeOnly,
    });
  for (const { start, moduleRequest, entries } of module.staticImports) {
    add(start, moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType));
  }
  for (const { start, entries } of module.staticExports) {
    const first = entries.find((entry) => entry.moduleRequest);
    if (!first?.moduleRequest) continue;
    add(
      start,
      first.moduleRequest.value,
      entries.every((entry) => entry.isType),
    );
  }
  new Visitor({
    ImportExpression: ({ start, source: argument }) =>
      add(start, argument.type === 'Literal' ? String(argument.value) : '(computed)', false),
    TSImportType: ({ start, source: argument }) => add(start, argument.value, true),
    CallExpression: ({ start, callee, arguments: [argument] }) => {
      if (callee.type !== 'Identifier' || callee.name !== 'require') return;
      add(start, argument?.type === 'Literal' ? String(argument.value) : '(computed)', false);
    },
  }).visit(program);
  return found;
}

function resolve(root: string, from: string, specifier: string): Target {
  const bare = specifier.replace(/[?#].*$/u, '');
  if (specifier.startsWith('.')) {
    return fileTarget(root, path.posix.join(path.posix.dirname(from), bare), specifier);
  }
  if (specifier.startsWith('#')) {
    const [, alias = '', rest = ''] = /^#([^/]+)\/([^?]+)/u.exec(specifier) ?? [];
    return fileTarget(root, alias === 'test' ? `test/${rest}` : `src/${alias}/${rest}`, specifier);
  }
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) {
    return { kind: 'node', name: specifier.replace(/^(?:node:)?/u, 'node:') };
  }
  if (specifier === '(computed)') return { kind: 'unknown', name: specifier };
  const [scope = '', name = ''] = specifier.split('/');
  return { kind: 'package', name: scope.startsWith('@') ? `${scope}/${name}` : scope };
}

function fileTarget(root: string, name: string, specifier: string): Target {
  const place = path.join(root, name);
  return existsSync(place) && statSync(place).isFile()
    ? { kind: 'file', name }
    : { kind: 'unknown', name: specifier };
}
