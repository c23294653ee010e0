import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ESTree, parseSync } from 'vite';
import { type Place, placeOf } from './place.ts';

export const languages = ['ru', 'en'] as const;
export type Language = (typeof languages)[number];

export interface Message {
  readonly text: string;
  readonly place: Place;
}

/** Messages of one language by their whole key, such as `clients.state.lost` or `orders.count_few`. */
export type Catalogue = ReadonlyMap<string, Message>;

/**
 * Reads `src/shared/i18n/<language>/<domain>.ts`: each exports one object of plain strings, whose name is the first
 * part of its keys, unless `index.ts`, which puts the domains together, gives it another (`import: importWords`).
 * @throws when there is no message, or one is not a plain string that can be read without running it.
 */
export function readCatalogue(root: string, language: Language): Catalogue {
  const folder = `src/shared/i18n/${language}`;
  const index = `${folder}/index.ts`;
  const files = globSync(`${folder}/*.ts`, { cwd: root }).map((file) =>
    file.replaceAll(path.sep, '/'),
  );
  const renamed = files.includes(index) ? renamedIn(root, index) : new Map<string, string>();
  const catalogue = new Map(
    files
      .filter((file) => file !== index)
      .toSorted()
      .flatMap((file) => messagesOf(root, file, renamed)),
  );
  if (catalogue.size === 0) throw new Error(`There is no message under ${folder}.`);
  return catalogue;
}

/** Domains by the name of their object, where the two are not the same: `import` cannot be one. */
function renamedIn(root: string, index: string): ReadonlyMap<string, string> {
  const domains = constantsOf(root, index).constants.flatMap(({ value }) =>
    value.type === 'ObjectExpression' ? value.properties : [],
  );
  return new Map(
    domains.flatMap((property) => {
      if (property.type !== 'Property' || property.value.type !== 'Identifier') return [];
      const domain = nameOf(property);
      return domain === undefined ? [] : [[property.value.name, domain]];
    }),
  );
}

function messagesOf(
  root: string,
  file: string,
  renamed: ReadonlyMap<string, string>,
): [string, Message][] {
  const { source, constants } = constantsOf(root, file);
  const read = (key: string, value: ESTree.Expression): [string, Message][] => {
    const place = placeOf(file, source, value.start);
    const plain = withoutTypes(value);
    if (plain.type !== 'ObjectExpression') return [[key, { text: textOf(plain, place), place }]];
    return plain.properties.flatMap((property) => {
      const name = property.type === 'Property' ? nameOf(property) : undefined;
      if (property.type !== 'Property' || name === undefined) {
        throw new Error(`${place} "${key}" is not a plain list of messages.`);
      }
      return read(`${key}.${name}`, property.value);
    });
  };
  return constants.flatMap(({ name, value }) => read(renamed.get(name) ?? name, value));
}

interface Constants {
  readonly source: string;
  readonly constants: readonly { readonly name: string; readonly value: ESTree.Expression }[];
}

/** What a file exports as `export const`. */
function constantsOf(root: string, file: string): Constants {
  const source = readFileSync(path.join(root, file), 'utf8');
  const { program, errors } = parseSync(file, source);
  const [error] = errors;
  if (error) throw new Error(`${file} cannot be parsed: ${error.message}`);
  const constants = program.body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration') return [];
    if (statement.declaration?.type !== 'VariableDeclaration') return [];
    return statement.declaration.declarations.flatMap(({ id, init }) =>
      id.type === 'Identifier' && init ? [{ name: id.name, value: withoutTypes(init) }] : [],
    );
  });
  return { source, constants };
}

function withoutTypes(value: ESTree.Expression): ESTree.Expression {
  return value.type === 'TSAsExpression' || value.type === 'TSSatisfiesExpression'
    ? withoutTypes(value.expression)
    : value;
}

function nameOf({ key, computed }: ESTree.ObjectProperty): string | undefined {
  if (key.type === 'Identifier' && !computed) return key.name;
  return key.type === 'Literal' ? String(key.value) : undefined;
}

function textOf(value: ESTree.Expression, place: Place): string {
  if (value.type === 'Literal' && typeof value.value === 'string') return value.value;
  if (value.type === 'TemplateLiteral' && value.expressions.length === 0) {
    return value.quasis.map(({ value: { cooked, raw } }) => cooked ?? raw).join('');
  }
  if (value.type === 'BinaryExpression' && value.operator === '+') {
    return textOf(value.left, place) + textOf(value.right, place);
  }
  throw new Error(`${place} is not plain text: a message is a string that needs no code to read.`);
}
