import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from '#shared/contract/index.ts';
import { problemCodes } from '#shared/contract/problems.ts';
import { createI18n } from '#shared/i18n/index.ts';
import { errorSentence } from '#shared/i18n/sentences.ts';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const get = (value: unknown, key: string): unknown =>
  isObject(value) ? Reflect.get(value, key) : undefined;

/** What the rules of a schema's own (`refine`) say of a value, in the schema and in all that it is made of. */
function messagesOf(schema: unknown, seen = new Set<unknown>()): unknown[] {
  if (!isObject(schema) || seen.has(schema)) return [];
  seen.add(schema);
  if (Array.isArray(schema)) return schema.flatMap((one) => messagesOf(one, seen));
  const definition = get(get(schema, '_zod'), 'def');
  if (definition === undefined) {
    // A part that is made of schemas without being one: the shape of an object, the entries of a record.
    const isPlain = Object.getPrototypeOf(schema) === Object.prototype;
    return isPlain ? Object.values(schema).flatMap((one) => messagesOf(one, seen)) : [];
  }
  const error = get(definition, 'error');
  const own =
    get(definition, 'check') === 'custom'
      ? [typeof error === 'function' ? error({ input: undefined }) : error]
      : [];
  const lazy = get(definition, 'type') === 'lazy' ? get(definition, 'getter') : undefined;
  return [
    ...own,
    ...messagesOf(isObject(definition) ? Object.values(definition) : [], seen),
    ...messagesOf(typeof lazy === 'function' ? lazy() : [], seen),
  ];
}

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

describe('what the contract may refuse a value for', () => {
  it('is found in every corner of a schema', () => {
    const rule = (code: string) => z.string().refine(() => false, code);
    const list: z.ZodType = z.lazy(() => z.array(rule('lazy')));
    const schema = z
      .object({
        in: z.union([rule('union').nullable(), z.tuple([rule('tuple').optional()])]),
        record: z.record(z.string(), rule('record').default('')),
        list,
        piped: z.coerce.string().pipe(rule('pipe')),
        kind: z.discriminatedUnion('type', [z.object({ type: z.literal('a'), of: rule('kind') })]),
      })
      .refine(() => false, { path: ['in'], message: 'whole' })
      .transform((value) => value);
    expect(new Set(messagesOf(schema))).toEqual(
      new Set(['kind', 'lazy', 'pipe', 'record', 'tuple', 'union', 'whole']),
    );
  });

  it('has words, rule by rule', () => {
    const codes = new Set(Object.values(contract).flatMap(({ input }) => messagesOf(input)));
    const known: ReadonlySet<unknown> = new Set(problemCodes);
    expect({
      required: codes.has('required'),
      wordless: [...codes].filter((code) => !known.has(code)),
    }).toEqual({ required: true, wordless: [] });
  });

  it('is said by handlers and reports in the same words', () => {
    const files = sources('src/main');
    const byHand = files.filter((file) =>
      /new AppError\(\s*'invalid_input',\s*\{[^}]*problem:(?! 'unfit')/.test(
        readFileSync(file, 'utf8'),
      ),
    );
    const rules = files.flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(/\.refine\([^;]*?message: '(\w+)'/g),
    ]);
    const known: ReadonlySet<string | undefined> = new Set(problemCodes);
    expect({
      byHand,
      wordless: rules.map(([, code]) => code).filter((code) => !known.has(code)),
    }).toEqual({ byHand: [], wordless: [] });
  });

  it.each(['ru', 'en'] as const)('is never a bare code in %s', (language) => {
    const words = createI18n(language);
    const wordless = problemCodes.filter((problem) =>
      errorSentence(words, {
        code: 'invalid_input',
        params: { field: 'x', problem, values: 'a', limit: 1 },
      }).includes(`(${problem})`),
    );
    expect(wordless).toEqual([]);
  });
});
